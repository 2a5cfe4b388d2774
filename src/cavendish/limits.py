"""Every bound in the system, with its unit and its reason."""

from typing import Final

KiB: Final = 1024
MiB: Final = 1024 * KiB

# The wire
MAX_BODY_BYTES: Final = 48 * MiB
"""bytes; one 30 MB reference as a data: URI is 40 MB of base64, and the rest is small."""
HEAD_SECONDS: Final = 10
"""seconds from the first byte of a request's head, or of a connection, to its end."""
BODY_SECONDS: Final = 120
"""seconds a body may take, unless the operator says otherwise: 40 MB at 3 Mbit/s."""
MAX_JSON_DEPTH: Final = 16
"""levels; our deepest document has 4."""
MAX_PROMPT_CHARACTERS: Final = 20_000
"""characters; the contract."""
MAX_REFERENCES: Final = 14
"""pictures a run; the contract."""
MAX_IMAGE_BYTES: Final = 30_000_000
"""bytes a reference; the contract."""
MAX_CHARACTERS: Final = 5
"""people a run; the contract."""
MAX_URL_CHARACTERS: Final = 4_096
"""characters of a reference URL that is not a data: URI; longer ones are mistakes."""
MAX_IMAGES: Final = 4
"""pictures a run; the contract."""
MAX_SEED: Final = 2**53 - 1
"""the largest integer that JavaScript keeps exact."""
MAX_METADATA_ENTRIES: Final = 16
"""entries; the contract."""
MAX_METADATA_CHARACTERS: Final = 512
"""characters of a metadata key or value; enough for an id or a URL."""
MAX_IDEMPOTENCY_KEY_CHARACTERS: Final = 255
"""characters; the contract."""
MAX_WAIT_SECONDS: Final = 60
"""seconds of one long poll; below the idle timeout of common proxies."""
MAX_PAGE: Final = 100
"""runs a page of a listing."""
RETRY_AFTER_SECONDS: Final = 1
"""seconds; what a client should wait between polls."""
BUSY_SECONDS: Final = 5
"""seconds; what a client should wait when runs must end first: about one picture."""

# Time
MAX_RUN_SECONDS: Final = 600
"""seconds of one run's work; a 4K picture on two slow cores takes about 90."""
MAX_DEADLINE_SECONDS: Final = 86_400
"""seconds; a deadline beyond a day is no deadline."""
MAX_EXPIRY_SECONDS: Final = 10 * 366 * 86_400
"""seconds; ten years, so that dates stay dates."""
IDEMPOTENCY_SECONDS: Final = 24 * 3600
"""seconds an Idempotency-Key is kept; the contract."""
LINK_SECONDS: Final = 7 * 86_400
"""seconds an output link lives; reading the run mints a fresh one."""
FETCH_SECONDS: Final = 15
"""seconds for one reference, redirects included."""
MAX_REDIRECTS: Final = 3
"""hops when fetching a reference."""
SWEEP_SECONDS: Final = 60
"""seconds between sweeps for expired runs and stale idempotency keys."""
FINISHED_SECONDS: Final = 3600
"""seconds that the queue remembers a run after it ended: enough to look at what went wrong."""
FINISHED_AT_ONCE: Final = 1_000
"""ended runs that one sweep forgets: a moment's work, and more than a minute can bring."""
QUEUE_POLL_SECONDS: Final = 0.25
"""seconds between looks at the queue: the most a run waits for an idle worker."""
WATCH_SECONDS: Final = 0.15
"""seconds between the notifier's looks at changed runs, and only while somebody waits."""
PROGRESS_SECONDS: Final = 0.4
"""seconds between two progress writes of one run: the database is for work, not for ticks."""
SHUTDOWN_SECONDS: Final = 30
"""seconds a running job may take to stop when the server is asked to end."""
STORE_WAITS: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
"""seconds between tries to keep a finished picture or to settle its run: a minute's outage."""
DATABASE_WAITS: Final = (*STORE_WAITS, *(30.0,) * 118)
"""seconds between tries to take a run up and to settle it: an hour's outage of the database."""
DATABASE_CONNECT_SECONDS: Final = 10
"""seconds to wait for PostgreSQL to answer; beyond it the request is answered 5xx."""
DATABASE_BUSY_SECONDS: Final = 15
"""seconds a statement waits for the lock that writers share."""

STUCK_SECONDS: Final = 2 * MAX_RUN_SECONDS
"""seconds of processing after which a run's worker must be dead; the sweep then fails the run."""

# Pictures
MAX_IMAGE_SIDE: Final = 16_384
"""pixels a side of a reference, checked from the header."""
MAX_IMAGE_PIXELS: Final = 50_000_000
"""pixels of a reference, checked from the header."""
MAX_IMAGE_ASPECT: Final = 20
"""longer side over shorter; beyond it pixel counts hide bombs."""
REFERENCE_SIDE: Final = 2_048
"""pixels; references are reduced to this longer side before an engine sees them."""

DECODERS: Final = 2
"""processes that read users' pictures at once; more would only share the cores."""
DECODE_SECONDS: Final = 15
"""seconds one picture may take to be read; the largest we admit takes two."""
DECODE_BYTES: Final = 1024 * MiB
"""bytes a reader of pictures may take: 50 million pixels four times over, and change."""
NOTICE_SECONDS: Final = 10
"""seconds a receiver of a webhook has to answer."""
NOTICE_WAITS: Final = (10, 60, 300, 1_800, 7_200, 21_600, 43_200)
"""seconds between tries to deliver a notice: a receiver may be down for most of a day."""
NOTICES_A_ROUND: Final = 100
"""notices tried in one round, so that new ones are looked for now and then."""
NOTICE_POLL_SECONDS: Final = 1.0
"""seconds between looks for notices that are due."""
COURIERS: Final = 4
"""deliveries at a time: slow receivers may hold up others for a while, and take few threads."""
MAX_FILES_BYTES: Final = 2_000_000_000
"""bytes of uploaded files an account; beyond it, old ones must go first."""
MAX_CHARACTER_IMAGES: Final = 5
"""pictures a saved character: a few sides of somebody; they are fetched while the client waits."""
MAX_SAVED_CHARACTERS: Final = 100
"""saved characters an account: what a listing shows on one page."""
CHARACTERS_AT_ONCE: Final = 4
"""saves at a time that may fetch pictures: the others' requests need threads too."""
FILE_SECONDS: Final = 7 * 86_400
"""seconds an uploaded file is kept, unless the client says otherwise."""

# Work
ENGINE_RUNS: Final = 200
"""runs after which an engine's process is replaced: whatever leaks, leaks no further."""
ENGINE_BYTES: Final = 8 * 1024 * MiB
"""bytes resident between runs after which an engine's process is replaced."""
ENGINE_GROWTH: Final = 1.25
"""times what it held after its first run: an engine with large weights may hold more than that."""
STALL_SECONDS: Final = 180
"""seconds without any progress after which an engine hangs: a 4K pass takes less than 30."""
ENGINE_WAITS: Final = (1.0, 2.0, 4.0, 8.0, 15.0)
"""seconds between looks at an engine whose servers are all down; the last one until time is up."""
DRAIN_SECONDS: Final = 25
"""seconds that an ending server waits for pictures that somebody charges for: below the 30 s that
service managers allow."""
EXPANDER_SECONDS: Final = 20
"""seconds the operator's model may take to write a caption; after that we write it."""
MODERATION_SECONDS: Final = 15
"""seconds the operator's moderation may take for one answer."""
MODERATION_ATTEMPTS: Final = 2
"""questions to the operator's moderation before the run fails: what is unchecked is not given."""
MAX_ENDPOINT_BYTES: Final = MiB
"""bytes of an answer of the operator's models; a caption has 2 000."""
MAX_CAPTION_CHARACTERS: Final = 8_000
"""characters of a caption; what image models read ends well before."""
MAX_ERROR_CHARACTERS: Final = 300
"""characters of an engine's error sentence that reach the user."""
MAX_QUEUED_RUNS: Final = 1_000
"""runs waiting, unless the operator says otherwise; beyond it creates are answered 503."""
MAX_CALLERS: Final = 100_000
"""callers whose rates are remembered; about 20 MB when all of them are at their limit."""
LAST_USE_SECONDS: Final = 60
"""seconds between two notes of a key's last use: reads should not write."""
