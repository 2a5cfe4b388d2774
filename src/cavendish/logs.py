"""Logs: one JSON line an event, on standard error, with secrets taken out last of all.

Every logger of the process goes through the same formatter, third-party ones included. Prompts
are never logged.
"""

import logging
import re
import sys
from typing import Any

import structlog

_SECRETS = (
    (re.compile(r"sk-[0-9A-Za-z]{8,}"), "sk-…"),
    (re.compile(r"(?i)(authorization['\"]?\s*[:=]\s*)\S+(\s+\S+)?"), r"\1…"),
    (re.compile(r"/files/[^\s\"']+"), "/files/…"),
    (re.compile(r"(https?://[^\s?\"'#]+)\?[^\s\"']*"), r"\1?…"),
    (re.compile(r"data:[a-z]+/[^\s\"']{16,}"), "data:…"),
)


def redact(line: str) -> str:
    """Take keys, credentials, link signatures, URL queries and inline pictures out of a line."""
    for pattern, instead in _SECRETS:
        line = pattern.sub(instead, line)
    return line


class _Formatter(structlog.stdlib.ProcessorFormatter):
    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def set_up_logs(level: int = logging.WARNING) -> None:
    """Send every log record of this process through the redacting formatter."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        _Formatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
