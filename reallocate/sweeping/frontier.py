"""What is to be worked out next: equal variants once, and along an axis first its ends, then the middle between them.

An axis each of whose variants asks for no more than the one before (`reallocate.sweeping.orders`) is a chain. Its
hardest variant comes first, then the easiest, then the middle, and so on. A variant between two that are proven, and
have the same days and the same fewest moves, has them too: no search is made for it. Otherwise its search begins with
the plan of the harder one.

Where a draw has few variants, any two of them are compared, whatever axes they are on: those than which none is harder
come first, then those than which none is easier, and so on with what is left. What a search need not look for again is
handed on: plans, the days below which there is none, and the proofs of that (`reallocate.sweeping.job`).

Which variants a variant waits for is settled beforehand, by the plan of the sweep alone. So what is said of each is the
same in whatever order they are worked out, and after whatever interruption.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import prod

from reallocate import __version__
from reallocate.instance.model import Instance
from reallocate.questions.variants import digest_of, unjudged
from reallocate.sweeping.design import Design, Row
from reallocate.sweeping.job import Answer, Job
from reallocate.sweeping.orders import asks_no_less

#: Variants of an axis from which on it is looked at as a chain: two have nothing between them.
CHAIN = 3
#: Most variants of one draw of which any two are compared.
COMPARED = 12


@dataclass(slots=True)
class Task:
    """A variant to be worked out, for all rows that come to it.

    Attributes
    ----------
    row : the first of them.
    harder, easier : keys of those that it waits for.
    """

    key: str
    row: Row
    rank: int = 0
    harder: set[str] = field(default_factory=set)
    easier: set[str] = field(default_factory=set)

    @property
    def waits_for(self) -> set[str]:
        return self.harder | self.easier

    @property
    def begun(self) -> str:
        """A digest of what its search may begin with: what is not proven may depend on it."""
        return hashlib.sha256(" ".join(sorted(self.waits_for)).encode()).hexdigest() if self.waits_for else ""


class Frontier:
    """The tasks of a design, and what is known of them.

    Attributes
    ----------
    keys : of every row, in order.
    tasks : by key.
    answers : by key.
    followed : answers that followed from others without a search.
    """

    def __init__(self, design: Design) -> None:
        self.design = design
        self.keys: list[str] = []
        self.tasks: dict[str, Task] = {}
        rows = list(design.rows())
        for row in rows:
            key = key_of(design, digest_of(unjudged(design.instance, row.changes)))
            self.keys.append(key)
            self.tasks.setdefault(key, Task(key, row))
        self._link(rows)
        self.answers: dict[str, Answer] = {}
        self.followed: dict[str, Answer] = {}
        self._waiting = {key: set(task.waits_for) for key, task in self.tasks.items()}
        self._next: dict[str, list[str]] = defaultdict(list)
        for key, task in self.tasks.items():
            for other in task.waits_for:
                self._next[other].append(key)
        self._users = {key: len(others) for key, others in self._next.items()}
        self._ready = deque(key for key, others in self._waiting.items() if not others)

    @property
    def is_done(self) -> bool:
        """Whether everything is known."""
        return len(self.answers) == len(self.tasks)

    @property
    def parents(self) -> set[str]:
        """Keys of those whose plans and proofs others may begin with."""
        return {other for task in self.tasks.values() for other in task.waits_for}

    def jobs(self) -> Iterator[Job]:
        """Yield what is to be worked out and waits for nothing; each once. It goes on when more is learned."""
        while self._ready:
            key = self._ready.popleft()
            if key in self.answers:
                continue
            found = self._between(self.tasks[key])
            if found is None:
                yield self._job(self.tasks[key])
            else:
                self.followed[key] = found
                self.learn(key, found)

    def learn(self, key: str, answer: Answer) -> None:
        """Take in the answer to a task; those that waited for it may go on."""
        if key in self.answers or key not in self.tasks:
            return
        self.answers[key] = answer if self._users.get(key) else _bare(answer)
        for other in self.tasks[key].waits_for:
            self._users[other] -= 1
            if not self._users[other] and other in self.answers:  # a store tells them in any order
                self.answers[other] = _bare(self.answers[other])
        for other in self._next[key]:
            self._waiting[other].discard(key)
            if not self._waiting[other]:
                self._ready.append(other)

    def again(self, key: str) -> Job:
        """Return the job of a key once more."""
        return self._job(self.tasks[key])

    def _job(self, task: Task) -> Job:
        instance = self.design.variant(task.row).instance
        known = [self.answers[key] for key in sorted(task.waits_for)]
        plans = tuple(dict.fromkeys(found.plan for found in known if found.plan is not None))
        proofs = tuple(found.proof for found in known if found.proof is not None)
        low = max((self.answers[key].days_bound or 0 for key in task.easier), default=0)
        return Job(task.key, instance, self.design.goals, self.design.effort, plans, low, proofs)

    def _between(self, task: Task) -> Answer | None:
        """Return the answer that those around leave, where they leave but one."""
        easier = [self.answers[key] for key in task.easier]
        if any(found.status == "impossible" and found.days_bound is None for found in easier):
            return Answer("impossible", searched=False)
        floor = [(found.days or 0, found.moves or 0) for found in easier if found.status == "optimal"]
        harder = [self.answers[key] for key in task.harder]
        roof = [found for found in harder if found.status == "optimal"]
        if not floor or not roof:
            return None
        best = min(roof, key=lambda found: (found.days or 0, found.moves or 0))
        if max(floor) != (best.days or 0, best.moves or 0):
            return None
        proof = next((found.proof for found in easier if found.proof and found.days == best.days), None)
        found = best.days, best.days_bound, best.moves, best.moves_bound
        return Answer("optimal", *found, plan=best.plan, proof=proof, searched=False)

    # --- few variants ---------------------------------------------------------------------------------------------

    def _compare(self, rows: Sequence[Row]) -> None:
        """Compare any two variants of a draw; one that was there in an earlier draw is left to that."""
        groups: dict[int, dict[str, Row]] = defaultdict(dict)
        seen = set[str]()
        for row in rows:
            key = self.keys[row.number - 1]
            group = groups[row.places[-1]]
            if key not in seen:
                group[key] = row
        for group in groups.values():
            new = {key: row for key, row in group.items() if key not in seen}
            seen |= new.keys()
            if len(new) > 1:
                self._link_group(new)

    def _link_group(self, group: Mapping[str, Row]) -> None:
        instances = {key: self.design.variant(row).instance for key, row in group.items()}
        keys = list(group)
        above: dict[str, set[str]] = {key: set() for key in keys}  # harder ones; of equals the first counts as such
        for place, one in enumerate(keys):
            for other in keys[place + 1 :]:
                if asks_no_less(instances[one], instances[other]):
                    above[other].add(one)
                elif asks_no_less(instances[other], instances[one]):
                    above[one].add(other)
        below = {key: {other for other in keys if key in above[other]} for key in keys}
        done = set[str]()
        for key in _from_both_ends(keys, above, below):
            task, harder, easier = self.tasks[key], above[key] & done, below[key] & done
            # Of those only the nearest: what is known of others is known of them.
            task.harder |= {one for one in harder if not below[one] & harder}
            task.easier |= {one for one in easier if not above[one] & easier}
            done.add(key)

    # --- chains ---------------------------------------------------------------------------------------------------

    def _link(self, rows: Sequence[Row]) -> None:
        """Say which task waits for which."""
        variants = prod(len(axis.choices) for axis in self.design.axes)
        chains = list(self._chains(rows))
        draws = len(rows) // variants if variants else 0
        ordered = len(chains) == sum(draws * variants // len(axis.choices) for axis in self.design.axes)
        if variants <= COMPARED and not ordered:
            self._compare(rows)
            return
        links: list[tuple[str, str | None, str | None]] = []
        for chain in chains:
            for place, rank, harder, easier in halvings(len(chain)):
                self.tasks[chain[place]].rank += rank
                hard, easy = (None if k is None else chain[k] for k in (harder, easier))
                links.append((chain[place], hard, easy))
        for key, hard, easy in links:
            task = self.tasks[key]
            # Only for those that come earlier on every axis: no two wait for each other.
            if hard is not None and self.tasks[hard].rank < task.rank:
                task.harder.add(hard)
            if easy is not None and self.tasks[easy].rank < task.rank:
                task.easier.add(easy)

    def _chains(self, rows: Sequence[Row]) -> Iterator[list[str]]:
        """Yield the keys of each chain, the hardest variant first."""
        instances: dict[str, Instance] = {}
        for k, axis in enumerate(self.design.axes):
            if len(axis.choices) < CHAIN:
                continue
            groups: dict[tuple[int, ...], list[Row]] = defaultdict(list)
            for row in rows:
                groups[(*row.places[:k], *row.places[k + 1 :])].append(row)
            for group in groups.values():
                yield from self._ordered(group, instances)

    def _ordered(self, group: Sequence[Row], instances: dict[str, Instance]) -> Iterator[list[str]]:
        keys = list(dict.fromkeys(self.keys[row.number - 1] for row in group))
        if len(keys) < CHAIN:
            return
        for key in keys:
            if key not in instances:
                instances[key] = self.design.variant(self.tasks[key].row).instance
        for chain in (keys, keys[::-1]):
            if all(asks_no_less(instances[one], instances[other]) for one, other in pairwise(chain)):
                yield chain
                return


def _bare(answer: Answer) -> Answer:
    """Return an answer without what nobody begins with any more: of a million, that is most of it."""
    return replace(answer, plan=None, proof=None)


def _from_both_ends(keys: Sequence[str], above: Mapping[str, set[str]], below: Mapping[str, set[str]]) -> Iterator[str]:
    """Yield keys, those first with none above them, then those with none below, and so on with what is left."""
    left = dict.fromkeys(keys)
    while left:
        for others in (above, below):
            ends = [key for key in left if not others[key] & left.keys()]
            yield from ends
            for key in ends:
                del left[key]


def halvings(count: int) -> Iterator[tuple[int, int, int | None, int | None]]:
    """Yield each place of a chain with its rank and the nearest places before and after it of smaller ranks."""
    yield 0, 0, None, None
    yield count - 1, 1, 0, None
    todo = deque([(0, count - 1, 2)])
    while todo:
        low, high, rank = todo.popleft()
        if high - low < 2:
            continue
        middle = (low + high) // 2
        yield middle, rank, low, high
        todo += [(low, middle, rank + 1), (middle, high, rank + 1)]


def key_of(design: Design, digest: str, version: str = __version__) -> str:
    """Return the key of a variant: a digest of what it asks for, of the goals and the effort, and of the version."""
    text = "\0".join((digest, " ".join(("days", *design.goals)), repr(design.effort), version))
    return hashlib.sha256(text.encode()).hexdigest()
