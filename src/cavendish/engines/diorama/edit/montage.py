"""Fills a hole with whole pieces of the same photo, cut so that their seams are not seen.

Candidates are the photo itself moved by the offsets at which it resembles itself most (He and Sun
2012), or mirrored; which candidate a pixel is taken from is solved by belief propagation over the
hole. Knows no words and no full sizes: what it returns is where each pixel comes from.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from cavendish.engines.diorama.edit.raster import Photo, Values, blur, cv, grown, to_lab

_OFFSETS = 20
"""How many offsets are tried: more cost time in proportion to their square."""
_SWEEPS = 5
"""Sweeps of messages over the hole; five settle all but long ties."""
_PATCH = 8
_FORBIDDEN = 9.0
"""Cost of a pixel that a candidate can't give; a seam between black and white costs about 2."""
_BARRED = 0.3
"""Cost of a pixel copied from what should not appear twice: more than a bad seam's."""
_MIRRORED = 0.03
"""Cost a pixel of mirrored pieces: symmetry is seen, so they are the last choice."""
_GUESSED = 0.006
"""Cost a pixel of pieces from a hole's width away that nothing in the photo speaks for."""
_TONE, _BROAD = 0.12, 8.0
"""How much a pixel's tone counts beside seams, and the pixels that tone is averaged over."""

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Source:
    """A whole-picture move: pixel (x, y) takes (ax * x + dx, ay * y + dy); ax, ay are 1 or -1."""

    dx: int
    dy: int
    ax: int = 1
    ay: int = 1
    price: float = 0.0
    """What a pixel taken by it costs, seams aside."""

    def maps(self, shape: tuple[int, ...], scale: float = 1.0) -> tuple[Values, Values]:
        """Return the columns and rows that pixels are taken from, for a photo ``scale`` larger."""
        rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
        x = self.ax * columns + round(self.dx * scale + (scale - 1 if self.ax < 0 else 0))
        y = self.ay * rows + round(self.dy * scale + (scale - 1 if self.ay < 0 else 0))
        return x, y

    def taken(self, values: Values, scale: float = 1.0) -> Values:
        """Return the values moved; from beyond the edge come the edge's."""
        x, y = self.maps(values.shape, scale)
        moved = cv.remap(values, x, y, cv.INTER_NEAREST, borderMode=cv.BORDER_REPLICATE)
        return np.asarray(moved, np.float32).reshape(values.shape)

    def gives(self, usable: Bools) -> Bools:
        """Return where the move lands on usable pixels."""
        x, y = self.maps(usable.shape)
        out = cv.remap(
            usable.astype(np.uint8), x, y, cv.INTER_NEAREST, borderMode=cv.BORDER_CONSTANT
        )
        return np.asarray(out) > 0


def sources(photo: Photo, hole: Bools, usable: Bools) -> tuple[Source, ...]:
    """Return the moves worth trying, those the photo itself shows first."""
    wide, tall = _reach(hole, 1), _reach(hole, 0)
    found = _offsets(photo, usable, least=max(6.0, 0.35 * min(wide, tall)))
    plain = [
        Source(round(sx * part * wide), round(sy * part * tall), price=_GUESSED)
        for sx, sy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        for part in (1.03, 1.4, 1.9, 2.5)
    ]
    return tuple(dict.fromkeys((*found, *plain, *_mirrors(hole))))


def _reach(hole: Bools, axis: int) -> int:
    """Return the hole's deepest run of pixels along an axis."""
    runs = np.zeros(hole.shape[1 - axis], np.int64)
    most = 0
    for line in hole if axis == 0 else hole.T:
        runs = (runs + 1) * line
        most = max(most, int(runs.max()))
    return max(4, most)


def _mirrors(hole: Bools) -> list[Source]:
    """Return reflections about the sides of the known part where the hole reaches the edge."""
    rows, columns = np.flatnonzero(~hole.all(1)), np.flatnonzero(~hole.all(0))
    out: list[Source] = []
    if columns[0] > 0:
        out.append(Source(2 * int(columns[0]), 0, ax=-1, price=_MIRRORED))
    if columns[-1] < hole.shape[1] - 1:
        out.append(Source(2 * int(columns[-1]), 0, ax=-1, price=_MIRRORED))
    if rows[0] > 0:
        out.append(Source(0, 2 * int(rows[0]), ay=-1, price=_MIRRORED))
    if rows[-1] < hole.shape[0] - 1:
        out.append(Source(0, 2 * int(rows[-1]), ay=-1, price=_MIRRORED))
    return out


def _offsets(photo: Photo, usable: Bools, least: float) -> list[Source]:
    """Return the offsets at which patches of the photo find their likes most often."""
    height, width = usable.shape
    inside = cv.erode(usable.astype(np.uint8), np.ones((_PATCH, _PATCH), np.uint8)) > 0
    rows, columns = np.nonzero(np.asarray(inside))
    chosen = ((rows % 2) + (columns % 2)) == 0
    rows, columns = rows[chosen], columns[chosen]
    if len(rows) < 80:
        return []
    features = _features(photo)[rows, columns]
    _, near = cKDTree(features).query(features, k=9, eps=1.0, workers=1)
    near = np.asarray(near)[:, 1:]
    dy, dx = rows[near] - rows[:, None], columns[near] - columns[:, None]
    far = dx**2 + dy**2 > least**2
    first = far.argmax(1)
    kept = far[np.arange(len(far)), first]
    dy, dx = dy[np.arange(len(dy)), first][kept], dx[np.arange(len(dx)), first][kept]
    counts, _, _ = np.histogram2d(
        dy, dx, (2 * height - 1, 2 * width - 1), ((-height, height), (-width, width))
    )
    counts = blur((counts + counts[::-1, ::-1]).astype(np.float32), 1.4)
    return _peaks(counts, height, width)


def _peaks(counts: Values, height: int, width: int) -> list[Source]:
    most = np.asarray(cv.dilate(counts, np.ones((7, 7), np.uint8)))
    rows, columns = np.nonzero((counts == most) & (counts > 0))
    order = np.argsort(-counts[rows, columns], kind="stable")[:_OFFSETS]
    return [
        Source(int(x) - width + 1, int(y) - height + 1)
        for y, x in zip(rows[order], columns[order], strict=True)
    ]


def _features(photo: Photo) -> Values:
    """Return few numbers that tell the patch round each pixel: colour, and slopes at two sizes."""
    lab = to_lab(photo)
    near, far = blur(lab, 1.5), blur(lab, 4.0)
    level = near[..., 0]
    slopes = [
        np.asarray(cv.Sobel(one, cv.CV_32F, x, y, ksize=3)) * 0.5
        for one in (level, far[..., 0])
        for x, y in ((1, 0), (0, 1))
    ]
    return np.dstack([near, far * 0.7, *slopes]).astype(np.float32)


def chosen(
    photo: Photo, hole: Bools, barred: Bools, expected: Photo
) -> tuple[tuple[Source, ...], NDArray[np.intp]] | None:
    """Return the moves used and, for each pixel, which of them; None where no move fits.

    ``barred`` is what should not be copied; ``expected`` the smooth continuation that tones should
    keep to near the hole's border.
    """
    tried = sources(photo, hole, ~hole & ~barred)
    rows, columns = np.nonzero(hole)
    box = np.s_[int(rows.min()) : int(rows.max()) + 1, int(columns.min()) : int(columns.max()) + 1]
    inside = hole[box]
    fits = [source.gives(~hole) for source in tried]
    unwanted = [source.gives(barred) for source in tried]
    useful = [n for n, ok in enumerate(fits) if (ok[box] & inside).sum() > 0.02 * inside.sum()]
    if not useful:
        return None
    tried = tuple(tried[n] for n in useful)
    lab = to_lab(photo) * np.array([1.0, 1.6, 1.6], np.float32)
    pieces = [source.taken(lab) for source in tried]
    aim = to_lab(expected)
    costs: list[Values] = [
        (_cost(source, piece, lab, aim, hole, fits[n]) + _BARRED * unwanted[n])[box]
        for source, piece, n in zip(tried, pieces, useful, strict=True)
    ]
    unary = np.where(inside[..., None], np.stack(costs, -1), 0).astype(np.float32)
    nothing = unary.min(2)[inside] >= _FORBIDDEN
    if float(nothing.mean()) > 0.02:
        return None
    labels = _solved(unary, np.stack([piece[box] for piece in pieces]), inside)
    full = np.zeros(hole.shape, np.intp)
    full[box] = labels
    return tried, full


def _cost(source: Source, piece: Photo, lab: Photo, aim: Photo, hole: Bools, fits: Bools) -> Values:
    """Return what it costs each pixel of the hole to be taken from a piece."""
    known = (~hole).astype(np.float32)
    apart = np.abs(piece - lab).sum(2) * known
    ring = blur(apart, 1.2) / (blur(known, 1.2) + 1e-3)
    touching = (grown(known, 1.5) > 0) & hole
    depth = np.asarray(cv.distanceTransform(hole.astype(np.uint8), cv.DIST_L2, 3))
    tone = np.abs(blur(piece, _BROAD) - blur(aim, _BROAD)).sum(2) * np.exp(-depth / 20)
    cost = np.where(touching, ring * 1.5, 0) + _TONE * tone
    return np.where(fits, cost + source.price, _FORBIDDEN + 0.001 * depth).astype(np.float32)


def _solved(unary: Values, pieces: Values, inside: Bools) -> NDArray[np.intp]:
    """Return labels of least cost: sweeps of messages left, right, down and up (min-sum)."""
    height, width, _ = unary.shape
    across, down = _seams(pieces, inside)
    left, right, above, below = (np.zeros_like(unary) for _ in range(4))
    for _ in range(_SWEEPS):
        for x in range(1, width):
            sent = unary[:, x - 1] + left[:, x - 1] + above[:, x - 1] + below[:, x - 1]
            left[:, x] = _sent(sent, across[..., x - 1])
        for x in range(width - 2, -1, -1):
            sent = unary[:, x + 1] + right[:, x + 1] + above[:, x + 1] + below[:, x + 1]
            right[:, x] = _sent(sent, across[..., x])
        for y in range(1, height):
            sent = unary[y - 1] + above[y - 1] + left[y - 1] + right[y - 1]
            above[y] = _sent(sent, down[:, :, y - 1])
        for y in range(height - 2, -1, -1):
            sent = unary[y + 1] + below[y + 1] + left[y + 1] + right[y + 1]
            below[y] = _sent(sent, down[:, :, y])
    return np.asarray((unary + left + right + above + below).argmin(2), np.intp)


def _seams(pieces: Values, inside: Bools) -> tuple[Values, Values]:
    """Return what a seam between two pieces costs, from each pixel to the next and to the lower.

    Both are pieces x pieces x rows x columns; only seams inside the hole cost.
    """
    count = len(pieces)
    apart = np.zeros((count, count, *inside.shape), np.float32)
    for one in range(count):
        for two in range(one):
            apart[one, two] = apart[two, one] = np.abs(pieces[one] - pieces[two]).sum(2)
    across = (apart[..., :-1] + apart[..., 1:]) * (inside[:, :-1] & inside[:, 1:])
    down = (apart[:, :, :-1] + apart[:, :, 1:]) * (inside[:-1] & inside[1:])
    return across, down


def _sent(total: Values, seam: Values) -> Values:
    """Return messages (pixels x labels) over an edge; ``seam`` is labels x labels x pixels."""
    out = (total.T[:, None] + seam).min(0).T
    return (out - out.min(1, keepdims=True)).astype(np.float32)
