"""The catalogue: every rule there is, in the order of the codes."""

from journeycli.rules.duplicate_id import duplicate_id
from journeycli.rules.duplicate_key import duplicate_key
from journeycli.rules.expired_acceptance import expired_acceptance
from journeycli.rules.invalid_value import invalid_value
from journeycli.rules.invalid_yaml import invalid_yaml
from journeycli.rules.missing_key import missing_key
from journeycli.rules.missing_stage import missing_stage
from journeycli.rules.phase_with_only_planned_channels import phase_with_only_planned_channels
from journeycli.rules.phase_without_channel import phase_without_channel
from journeycli.rules.too_large import too_large
from journeycli.rules.touchpoint_without_channel import touchpoint_without_channel
from journeycli.rules.undefined_channel import undefined_channel
from journeycli.rules.undefined_persona import undefined_persona
from journeycli.rules.undefined_rule import undefined_rule
from journeycli.rules.undefined_touchpoint import undefined_touchpoint
from journeycli.rules.unknown_key import unknown_key
from journeycli.rules.unknown_value import unknown_value
from journeycli.rules.unreadable_text import unreadable_text
from journeycli.rules.unsupported_version import unsupported_version
from journeycli.rules.unsupported_yaml import unsupported_yaml
from journeycli.rules.unused_acceptance import unused_acceptance
from journeycli.rules.unused_channel import unused_channel
from journeycli.rules.wrong_type import wrong_type

CATALOGUE = (
    invalid_yaml,
    duplicate_key,
    unsupported_yaml,
    unreadable_text,
    too_large,
    unsupported_version,
    missing_key,
    unknown_key,
    wrong_type,
    unknown_value,
    invalid_value,
    undefined_channel,
    undefined_persona,
    undefined_touchpoint,
    duplicate_id,
    undefined_rule,
    phase_without_channel,
    phase_with_only_planned_channels,
    missing_stage,
    touchpoint_without_channel,
    unused_channel,
    expired_acceptance,
    unused_acceptance,
)
