"""The catalogue: every rule there is, in the order of the codes."""

from journeycli.rules.channel_without_audience import channel_without_audience
from journeycli.rules.channel_without_cadence import channel_without_cadence
from journeycli.rules.dead_end import dead_end
from journeycli.rules.disliked_channel import disliked_channel
from journeycli.rules.duplicate_id import duplicate_id
from journeycli.rules.duplicate_key import duplicate_key
from journeycli.rules.endless_loop import endless_loop
from journeycli.rules.expired_acceptance import expired_acceptance
from journeycli.rules.few_contact_moments import few_contact_moments
from journeycli.rules.fruitless_channel import fruitless_channel
from journeycli.rules.funnel_out_of_order import funnel_out_of_order
from journeycli.rules.generic_journey import generic_journey
from journeycli.rules.goodbye_after_purchase import goodbye_after_purchase
from journeycli.rules.invalid_value import invalid_value
from journeycli.rules.invalid_yaml import invalid_yaml
from journeycli.rules.leaking_step import leaking_step
from journeycli.rules.long_form import long_form
from journeycli.rules.lopsided_plan import lopsided_plan
from journeycli.rules.misplaced_channel import misplaced_channel
from journeycli.rules.missing_key import missing_key
from journeycli.rules.missing_stage import missing_stage
from journeycli.rules.never_walked import never_walked
from journeycli.rules.offer_to_unhappy_customer import offer_to_unhappy_customer
from journeycli.rules.overcommitted_plan import overcommitted_plan
from journeycli.rules.overdue_review import overdue_review
from journeycli.rules.own_eyes_only import own_eyes_only
from journeycli.rules.ownerless_channel import ownerless_channel
from journeycli.rules.pain_without_opportunity import pain_without_opportunity
from journeycli.rules.persona_without_goal import persona_without_goal
from journeycli.rules.personal_without_data import personal_without_data
from journeycli.rules.phase_with_only_planned_channels import phase_with_only_planned_channels
from journeycli.rules.phase_without_channel import phase_without_channel
from journeycli.rules.phase_without_goal import phase_without_goal
from journeycli.rules.phase_without_touchpoint import phase_without_touchpoint
from journeycli.rules.poor_channel_kept import poor_channel_kept
from journeycli.rules.poor_touchpoint_without_opportunity import poor_touchpoint_without_opportunity
from journeycli.rules.purchase_only_goals import purchase_only_goals
from journeycli.rules.rare_cadence import rare_cadence
from journeycli.rules.reactive_journey import reactive_journey
from journeycli.rules.retired_channel_in_use import retired_channel_in_use
from journeycli.rules.service_without_feedback import service_without_feedback
from journeycli.rules.single_channel_phase import single_channel_phase
from journeycli.rules.too_large import too_large
from journeycli.rules.touchpoint_without_channel import touchpoint_without_channel
from journeycli.rules.undefined_channel import undefined_channel
from journeycli.rules.undefined_persona import undefined_persona
from journeycli.rules.undefined_rule import undefined_rule
from journeycli.rules.undefined_touchpoint import undefined_touchpoint
from journeycli.rules.unknown_key import unknown_key
from journeycli.rules.unknown_value import unknown_value
from journeycli.rules.unmeasured_channel import unmeasured_channel
from journeycli.rules.unmet_need import unmet_need
from journeycli.rules.unobserved_emotions import unobserved_emotions
from journeycli.rules.unplanned_channel import unplanned_channel
from journeycli.rules.unreachable_touchpoint import unreachable_touchpoint
from journeycli.rules.unreadable_text import unreadable_text
from journeycli.rules.unrouted_feedback import unrouted_feedback
from journeycli.rules.unseen_channel import unseen_channel
from journeycli.rules.unserved_persona import unserved_persona
from journeycli.rules.unsupported_version import unsupported_version
from journeycli.rules.unsupported_yaml import unsupported_yaml
from journeycli.rules.untapped_audience_channel import untapped_audience_channel
from journeycli.rules.untimed_touchpoint import untimed_touchpoint
from journeycli.rules.untrusted_consideration import untrusted_consideration
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
    phase_without_touchpoint,
    touchpoint_without_channel,
    unused_channel,
    single_channel_phase,
    lopsided_plan,
    misplaced_channel,
    few_contact_moments,
    retired_channel_in_use,
    phase_without_goal,
    persona_without_goal,
    unserved_persona,
    channel_without_audience,
    untapped_audience_channel,
    purchase_only_goals,
    untrusted_consideration,
    pain_without_opportunity,
    poor_touchpoint_without_opportunity,
    reactive_journey,
    generic_journey,
    personal_without_data,
    unobserved_emotions,
    unmet_need,
    dead_end,
    unreachable_touchpoint,
    endless_loop,
    unrouted_feedback,
    offer_to_unhappy_customer,
    service_without_feedback,
    long_form,
    funnel_out_of_order,
    untimed_touchpoint,
    goodbye_after_purchase,
    channel_without_cadence,
    rare_cadence,
    overcommitted_plan,
    disliked_channel,
    poor_channel_kept,
    ownerless_channel,
    unmeasured_channel,
    never_walked,
    overdue_review,
    own_eyes_only,
    expired_acceptance,
    unused_acceptance,
    fruitless_channel,
    leaking_step,
    unplanned_channel,
    unseen_channel,
)
