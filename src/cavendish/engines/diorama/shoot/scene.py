"""Shot to Mitsuba scene. Knows Mitsuba's plugins; decides nothing about the picture."""

from functools import singledispatchmethod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.material import (
    Bump,
    Diffuse,
    Glass,
    Glaze,
    Glow,
    Paint,
    Principled,
    Texture,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.stage.shot import Camera, Fill, Shot, Sky, SoftBox, Sun

MAX_DEPTH = 6
"""Bounces a light path may take: two panes of glass and the wall behind them."""
SOFTBOX = "softbox"
"""What the names of soft boxes begin with: the lens looks through them."""


class Translator:
    """Builds Mitsuba objects for one shot; textures that are shared are loaded once."""

    def __init__(self, mi: Any) -> None:
        self._mi = mi
        self._textures: dict[int, Any] = {}
        self._finishes: dict[int, Any] = {}

    def scene(self, shot: Shot, *, width: int, height: int) -> Any:
        """Return the scene: meshes, lamps and a camera of this aspect."""
        content: dict[str, Any] = {
            "type": "scene",
            "integrator": {"type": "path", "max_depth": MAX_DEPTH, "rr_depth": 4},
            "sensor": self._camera(shot.camera, width, height),
        }
        for index, part in enumerate(shot.parts):
            content[f"part{index:05d}"] = self._part(part)
        for index, lamp in enumerate(shot.lamps):
            name = SOFTBOX if isinstance(lamp, SoftBox) else "lamp"
            content[f"{name}{index:03d}"] = self.lamp(lamp)
        # Serial and unoptimised: byte-identical pictures and kernels found in the cache.
        return self._mi.load_dict(content, parallel=False, optimize=False)

    def _camera(self, camera: Camera, width: int, height: int) -> dict[str, Any]:
        transform = self._mi.ScalarTransform4f
        origin = np.array(camera.origin, float)
        target = np.array(camera.target, float)
        straight_down = abs(float(origin[0] - target[0])) + abs(float(origin[1] - target[1])) < 1e-3
        up = [0, 1, 0] if straight_down else [0, 0, 1]
        return {
            "type": "thinlens",
            "fov": float(camera.fov),
            "fov_axis": "smaller",
            "aperture_radius": max(float(camera.aperture), 1e-6),
            "focus_distance": float(camera.focus),
            "near_clip": 0.01,
            "far_clip": 1e5,
            "to_world": transform().look_at(origin.tolist(), target.tolist(), up),
            "film": {"type": "hdrfilm", "width": width, "height": height},
        }

    def _part(self, part: Part) -> Any:
        properties = self._mi.Properties()
        finish = part.finish
        if id(finish) not in self._finishes:
            self._finishes[id(finish)] = self._mi.load_dict(self.finish(finish))
        properties["surface"] = self._finishes[id(finish)]
        if isinstance(finish, Glow):
            area = {"type": "area", "radiance": self._paint(finish.radiance)}
            properties["light"] = self._mi.load_dict(area)
        return self._mesh(part.mesh, properties)

    def _mesh(self, mesh: Mesh, properties: Any) -> Any:
        normals = None if mesh.faceted else mesh.normals
        if normals is None and not mesh.faceted:
            normals = smooth_normals(mesh)
        built = self._mi.Mesh(
            "mesh",
            len(mesh.vertices),
            len(mesh.faces),
            has_vertex_normals=normals is not None,
            has_vertex_texcoords=True,
            props=properties,
        )
        if mesh.colours is not None:
            built.add_attribute("vertex_color", 3, _flat(mesh.colours))
        uv = mesh.uv if mesh.uv is not None else np.zeros((len(mesh.vertices), 2), np.float32)
        values = self._mi.traverse(built)
        values["vertex_positions"] = _flat(mesh.vertices)
        values["faces"] = np.ascontiguousarray(mesh.faces.ravel(), np.uint32)
        values["vertex_texcoords"] = _flat(uv)
        if normals is not None:
            values["vertex_normals"] = _flat(normals)
        values.update()
        return built

    @singledispatchmethod
    def finish(self, finish: object) -> dict[str, Any]:
        """Return the plugin description of a finish."""
        raise TypeError(finish)

    @finish.register
    def _(self, finish: Principled) -> dict[str, Any]:
        plugin: dict[str, Any] = {
            "type": "principled",
            "base_color": self._paint(finish.base),
            "roughness": self._value(finish.roughness),
            "specular": float(finish.specular),
            "metallic": float(finish.metallic),
            "clearcoat": float(finish.clearcoat),
            "clearcoat_gloss": float(finish.clearcoat_gloss),
        }
        if finish.sheen:
            plugin["sheen"] = float(finish.sheen)
        if finish.flatness:
            plugin["flatness"] = float(finish.flatness)
        return _two_sided(self._bumped(plugin, finish.bump))

    @finish.register
    def _(self, finish: Glaze) -> dict[str, Any]:
        plugin: dict[str, Any] = {
            "type": "roughplastic",
            "diffuse_reflectance": self._paint(finish.base),
            "alpha": float(finish.alpha),
            "int_ior": float(finish.ior),
            "nonlinear": True,
        }
        return _two_sided(self._bumped(plugin, finish.bump))

    @finish.register
    def _(self, finish: Glass) -> dict[str, Any]:
        return {
            "type": "dielectric",
            "int_ior": float(finish.ior),
            "ext_ior": 1.0,
            "specular_transmittance": self._paint(finish.tint),
        }

    @finish.register
    def _(self, finish: Translucent) -> dict[str, Any]:
        plugin: dict[str, Any] = {
            "type": "principledthin",
            "base_color": self._paint(finish.base),
            "roughness": float(finish.roughness),
            "diff_trans": float(finish.spread),
            "spec_trans": 0.0,
        }
        return self._bumped(plugin, finish.bump)

    @finish.register
    def _(self, finish: Diffuse) -> dict[str, Any]:
        plugin: dict[str, Any] = {"type": "diffuse", "reflectance": self._paint(finish.base)}
        return _two_sided(self._bumped(plugin, finish.bump))

    @finish.register
    def _(self, finish: Glow) -> dict[str, Any]:  # noqa: ARG002 - a glow absorbs what reaches it
        return {"type": "diffuse", "reflectance": self._paint((0.0, 0.0, 0.0))}

    @singledispatchmethod
    def lamp(self, lamp: object) -> dict[str, Any]:
        """Return the plugin description of a lamp."""
        raise TypeError(lamp)

    @lamp.register
    def _(self, lamp: SoftBox) -> dict[str, Any]:
        transform = self._mi.ScalarTransform4f
        origin, target = [float(v) for v in lamp.origin], [float(v) for v in lamp.target]
        vertical = abs(origin[0] - target[0]) + abs(origin[1] - target[1]) < 1e-3
        placed = transform().look_at(origin, target, [0, 1, 0] if vertical else [0, 0, 1])
        return {
            "type": "rectangle",
            "to_world": placed @ transform().scale([lamp.size[0] / 2, lamp.size[1] / 2, 1]),
            "bsdf": {"type": "diffuse", "reflectance": self._paint((0.0, 0.0, 0.0))},
            "emitter": {"type": "area", "radiance": self._paint(lamp.radiance)},
        }

    @lamp.register
    def _(self, lamp: Sun) -> dict[str, Any]:
        return {
            "type": "directional",
            "direction": [float(v) for v in lamp.direction],
            "irradiance": self._paint(lamp.irradiance),
        }

    @lamp.register
    def _(self, lamp: Sky) -> dict[str, Any]:
        transform = self._mi.ScalarTransform4f
        # Mitsuba's environments have y up and their centre column towards -z.
        upright = transform().rotate([0, 0, 1], 180) @ transform().rotate([1, 0, 0], 90)
        pixels = np.ascontiguousarray(lamp.radiance, np.float32)
        return {"type": "envmap", "bitmap": self._mi.Bitmap(pixels), "to_world": upright}

    @lamp.register
    def _(self, lamp: Fill) -> dict[str, Any]:
        return {"type": "constant", "radiance": self._paint(lamp.radiance)}

    def _bumped(self, plugin: dict[str, Any], bump: Bump | None) -> dict[str, Any]:
        if bump is None:
            return plugin
        height = self._texture(bump.height, raw=True)
        return {"type": "bumpmap", "height": height, "scale": float(bump.depth), "coat": plugin}

    def _value(self, value: float | Texture) -> Any:
        return self._texture(value, raw=True) if isinstance(value, Texture) else float(value)

    def _paint(self, paint: Paint) -> Any:
        if isinstance(paint, VertexColour):
            return {"type": "mesh_attribute", "name": "vertex_color"}
        if isinstance(paint, Texture):
            return self._texture(paint, raw=False)
        return {"type": "rgb", "value": [float(v) for v in paint]}

    def _texture(self, texture: Texture, *, raw: bool) -> Any:
        if id(texture) not in self._textures:
            pixels = np.asarray(texture.pixels, np.float32)
            pixels = pixels[..., None] if pixels.ndim == 2 else pixels
            across, along = texture.repeat
            self._textures[id(texture)] = self._mi.load_dict(
                {
                    "type": "bitmap",
                    "data": self._mi.TensorXf(np.ascontiguousarray(pixels)),
                    "raw": raw,
                    "to_uv": self._mi.ScalarTransform3f().scale([across, along]),
                }
            )
        return self._textures[id(texture)]


def smooth_normals(mesh: Mesh) -> NDArray[np.float32]:
    """Return area-weighted vertex normals, n x 3 unit vectors."""
    corners = mesh.vertices[mesh.faces].astype(np.float64)
    face = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.stack(
        [
            sum(
                np.bincount(mesh.faces[:, corner], face[:, axis], len(mesh.vertices))
                for corner in range(3)
            )
            for axis in range(3)
        ],
        axis=1,
    )
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    return (normals / np.maximum(length, 1e-12)).astype(np.float32)


def _two_sided(plugin: dict[str, Any]) -> dict[str, Any]:
    return {"type": "twosided", "inner": plugin}


def _flat(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.ascontiguousarray(values, np.float32).ravel()
