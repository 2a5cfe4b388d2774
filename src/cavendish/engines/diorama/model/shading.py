"""Normals of triangle meshes. Knows nothing of finishes."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def unit(vectors: NDArray[Any]) -> NDArray[np.float64]:
    """Scale vectors (last axis) to length 1; zero vectors stay zero."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-15), np.float64)


def face_normals(vertices: NDArray[Any], faces: NDArray[Any]) -> NDArray[np.float64]:
    """Return one vector a face (m x 3), twice its area long, towards the outside."""
    a, b, c = (vertices[faces[:, i]].astype(np.float64) for i in range(3))
    return np.cross(b - a, c - a)


def smooth_normals(vertices: NDArray[Any], faces: NDArray[Any]) -> NDArray[np.float64]:
    """Return unit vertex normals (n x 3): face normals weighted by area."""
    across = face_normals(vertices, faces)
    total = np.zeros((len(vertices), 3))
    for axis in range(3):
        for corner in range(3):
            weights = across[:, axis]
            total[:, axis] += np.bincount(faces[:, corner], weights, len(vertices))
    return unit(total)


def signed_volume(vertices: NDArray[Any], faces: NDArray[Any]) -> float:
    """Return the volume enclosed by a closed mesh; negative if it is inside out."""
    a, b, c = (vertices[faces[:, i]].astype(np.float64) for i in range(3))
    return float(np.sum(a * np.cross(b, c)) / 6)
