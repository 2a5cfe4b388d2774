"""A real server process with the plain engine: python serve_plain.py DATA [PORT]."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from cavendish.logs import set_up_logs
from cavendish.roster import ENGINES, Kind
from cavendish.serve import Server
from cavendish.settings import read_settings
from cavendish.wiring import build
from plain import PlainEngine

if __name__ == "__main__":
    set_up_logs()
    kinds = {**ENGINES, "diorama": Kind(makers=lambda _settings: [PlainEngine])}
    cavendish = build(read_settings(Path(sys.argv[1])), kinds)
    server = Server(cavendish, host="127.0.0.1", port=int(sys.argv[2]))
    secret = cavendish.accounts.welcome()
    if secret:
        print(secret, flush=True)
    server.run(lambda: print(f"ready {server.url}", flush=True))
