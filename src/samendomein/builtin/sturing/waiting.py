"""What waits for an event, straight or by way of another event, and until when that helps."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import evolve, frozen

from samendomein import Element, Event, EventKind, Missing, Plan, WaitsFor
from samendomein.builtin.sturing.last_useful_day import NO_END, NOT_TOLD, Days, LastDays


@frozen(kw_only=True)
class Awaited:
    """An event for which something waits.

    Attributes:
        event: The event.
        waiting: What waits for the event itself. An event without a date that is awaited in its
            turn is left out: what waits for it is told there.
        last_useful: The last day on which the event can still change what waits for it, also by
            way of other events.
        because: What ends on that day.
        not_told: What waits for the event itself and ends, though nothing says when.
    """

    event: Event
    waiting: tuple[Element, ...]
    last_useful: Days = NO_END
    because: tuple[Element, ...] = ()
    not_told: tuple[Element, ...] = ()

    @property
    def is_undated(self) -> bool:
        """Whether it should have a date and has none."""
        return is_undated(self.event)


def is_undated(event: Event) -> bool:
    """Whether an event should have a date and has none."""
    return event.date in (Missing.UNKNOWN, Missing.NOT_STATED)


def awaited_events(plan: Plan) -> Iterator[Awaited]:
    """Every event for which something waits; not those that wait for each other."""
    in_a_loop = {event.id for loop in loops(plan) for event in loop}
    waiting_for = {
        event.id: waiting
        for event in plan.all(Event)
        if event.id not in in_a_loop and (waiting := _waiting_for(plan, event, in_a_loop))
    }
    last_days = LastDays(plan)
    found: dict[str, Awaited] = {}
    for event in _later_ones_first(plan, waiting_for):
        found[event.id] = _reckoned(event, waiting_for[event.id], found, last_days)
    for id in waiting_for:
        yield found[id]


def loops(plan: Plan) -> Iterator[tuple[Event, ...]]:
    """Each set of events that all wait for each other, by id."""
    onward = {
        event.id: tuple(one.id for one in plan.targets(event, WaitsFor))
        for event in plan.all(Event)
    }
    back: dict[str, list[str]] = {}
    for id, others in onward.items():
        for other in others:
            back.setdefault(other, []).append(id)
    left = _peeled(_peeled(set(onward), onward, back), back, onward)
    while left:
        start = min(left)
        loop = _reached(start, onward, left) & _reached(start, back, left)
        left -= loop
        if len(loop) > 1:
            yield tuple(event for event in plan.all(Event) if event.id in loop)


def _waiting_for(plan: Plan, event: Event, in_a_loop: Set[str]) -> tuple[Element, ...]:
    return tuple(one for one in plan.sources(event, WaitsFor) if one.id not in in_a_loop)


def _later_ones_first(plan: Plan, waiting_for: Mapping[str, tuple[Element, ...]]) -> list[Event]:
    """The events in such an order that one comes after all that wait for it."""
    awaited = [event for event in plan.all(Event) if event.id in waiting_for]
    still = {
        event.id: sum(one.id in waiting_for for one in waiting_for[event.id]) for event in awaited
    }
    ready = deque(event for event in awaited if not still[event.id])
    order = []
    while ready:
        event = ready.popleft()
        order.append(event)
        for earlier in plan.targets(event, WaitsFor):
            if earlier.id in still:
                still[earlier.id] -= 1
                if not still[earlier.id]:
                    ready.append(earlier)
    return order


def _reckoned(
    event: Event,
    waiting: tuple[Element, ...],
    known: Mapping[str, Awaited],
    last_days: LastDays,
) -> Awaited:
    found = Awaited(
        event=event,
        waiting=tuple(one for one in waiting if not _is_told_by_itself(one, known)),
        not_told=tuple(one for one in waiting if last_days.of(one) == NOT_TOLD),
    )
    for one in waiting:
        found = _no_later_than(found, last_days.of(one), (one,))
        if one.id in known:
            found = _no_later_than(found, known[one.id].last_useful, known[one.id].because)
    return found


def _is_told_by_itself(waiting: Element, known: Mapping[str, Awaited]) -> bool:
    """Whether it is an event without a date for which something waits; a decision still counts."""
    return (
        isinstance(waiting, Event)
        and waiting.id in known
        and is_undated(waiting)
        and waiting.kind is not EventKind.DECISION
    )


def _no_later_than(found: Awaited, days: Days, because: tuple[Element, ...]) -> Awaited:
    sooner = found.last_useful.or_sooner(days)
    if days.last < found.last_useful.last:
        return evolve(found, last_useful=sooner, because=because)
    if days.last == found.last_useful.last < NO_END.last:
        because = tuple({one.id: one for one in (*found.because, *because)}.values())
        return evolve(found, last_useful=sooner, because=because)
    return evolve(found, last_useful=sooner)


def _peeled(
    left: set[str],
    onward: Mapping[str, Sequence[str]],
    back: Mapping[str, Sequence[str]],
) -> set[str]:
    """Without what leads nowhere, and then without what led only there."""
    left = set(left)
    steps = {id: sum(one in left for one in onward.get(id, ())) for id in left}
    ends = [id for id in left if not steps[id]]
    while ends:
        end = ends.pop()
        left.discard(end)
        for id in back.get(end, ()):
            if id in left:
                steps[id] -= 1
                if not steps[id]:
                    ends.append(id)
    return left


def _reached(start: str, onward: Mapping[str, Sequence[str]], left: Set[str]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for id in onward.get(waiting.pop(), ()):
            if id in left and id not in seen:
                seen.add(id)
                waiting.append(id)
    return seen
