"""What SARIF 2.1.0 demands of the objects that we write, as a closed JSON Schema; each says its section of the standard."""

from typing import Any


def thing(section: str, required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """An object with these properties and no other: one that the standard lacks would make a log invalid."""
    return {
        "$comment": section,
        "type": "object",
        "properties": required | optional,
        "required": list(required),
        "additionalProperties": False,
    }


def several(items: dict[str, Any], *, different: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": different}


TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1}
INDEX = {"type": "integer", "minimum": 0}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LANGUAGE = {"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"}
# 3.10.1: a URI reference of RFC 3986, so what is no letter, digit or sign of it is encoded with per cent signs.
URI = {"type": "string", "pattern": r"^(file:///?)?([A-Za-z0-9\-._~/!$&'()*+,;=@:]|%[0-9A-F]{2})+$"}

MESSAGE = thing("3.11", {"text": TEXT})
MULTIFORMAT = thing("3.12", {"text": TEXT}, markdown=TEXT)
ARTIFACT_LOCATION = thing("3.4", {"uri": URI}, uriBaseId=TEXT)
REGION = thing("3.30", {"startLine": COUNT, "startColumn": COUNT, "endLine": COUNT, "endColumn": COUNT})
PHYSICAL = thing("3.29", {"artifactLocation": ARTIFACT_LOCATION, "region": REGION})
LOGICAL = several(thing("3.33", {"fullyQualifiedName": TEXT}))
LOCATION = thing("3.28", {"physicalLocation": PHYSICAL}, logicalLocations=LOGICAL)
RELATED = thing("3.28", {"id": INDEX, "physicalLocation": PHYSICAL, "message": MESSAGE})
SUPPRESSION = thing(
    "3.35", {"kind": {"enum": ["inSource", "external"]}}, status={"enum": ["accepted", "underReview", "rejected"]}, justification=TEXT
)
RESULT = thing(
    "3.27",
    {
        "ruleId": TEXT,
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {**several(LOCATION), "minItems": 1},
        "partialFingerprints": {"type": "object", "additionalProperties": TEXT, "minProperties": 1},
    },
    ruleIndex=INDEX,
    relatedLocations=several(RELATED, different=True),
    suppressions=several(SUPPRESSION, different=True),
)
RULE = thing(
    "3.49",
    {
        "id": TEXT,
        "name": TEXT,
        "shortDescription": MULTIFORMAT,
        "fullDescription": MULTIFORMAT,
        "help": MULTIFORMAT,
        "defaultConfiguration": thing("3.50", {"level": LEVEL}),
    },
)
DRIVER = thing("3.19", {"name": TEXT, "version": TEXT, "language": LANGUAGE, "rules": several(RULE, different=True)})
ARTIFACT = thing("3.24", {"location": ARTIFACT_LOCATION, "roles": several({"enum": ["analysisTarget"]}, different=True)})
RUN = thing(
    "3.14",
    {
        "tool": thing("3.18", {"driver": DRIVER}),
        "language": LANGUAGE,
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "originalUriBaseIds": {"type": "object", "additionalProperties": thing("3.4", {"description": MESSAGE})},
        "invocations": several(thing("3.20", {"executionSuccessful": {"type": "boolean"}})),
        "artifacts": several(ARTIFACT, different=True),
        "results": several(RESULT),
    },
)
LOG = thing("3.13", {"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": several(RUN)})
