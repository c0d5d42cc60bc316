"""Names a finding so that it is known again when lines move: by rule, file and the path by ids."""

from collections import Counter
from collections.abc import Iterable

from journeycli.finding import Finding

_LENGTH = 16


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """One fingerprint (16 hexadecimal digits) for each finding, in their order; equal ones are told apart by count."""
    # Imported here because OpenSSL comes with it, and only machines ask for fingerprints.
    from hashlib import sha256  # noqa: PLC0415

    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        identity = f"{finding.code}\0{finding.file}\0{finding.path}"
        seen[identity] += 1
        result.append(sha256(f"{identity}\0{seen[identity]}".encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH])
    return tuple(result)


def text_fingerprint(text: str) -> str:
    """What a text is known by where it cannot stand twice (16 hexadecimal digits)."""
    # Imported here for the same reason as above.
    from hashlib import sha256  # noqa: PLC0415

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
