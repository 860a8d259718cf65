# SPDX-License-Identifier: Apache-2.0
"""Made-up tables, and the four networks that they mean, computed here from the rows alone."""
import itertools
import random

import networkx
from networkx.algorithms import bipartite

HOSTILE = [
    "甲\"局\"'一'", "<script>alert(1)</script>&amp;]]>", "行一\n行二", "行一\r\n行二\t三", "=cmd|' /C calc'!A0",
    "@SUM(1)", "\x01\x1b[31m红", "\x00零", "😀👩‍👩‍👧局", "长" * 10000, "\\N\\", "C:\\new\\\\", "data:", "labels:",
    "a, b;c=d", "a_ b；c=d", "*Vertices 3", "% not a comment", "# 1", "<html><b>x</b></html>", "\u202e反\u2066", "\ufffe\uffff",
    "_x0041_", " 前后空格 ", "u3", "12", "null", "NaN", "{\"a\": [1]}", "   ", "é\u0301", "A&B", "a b", "a_b", "\u2028分段",
    "\x7f\x85", "x" * 40000,
]


def hostile_rows():
    """Each name leads one task, whose text is hostile too, and supports the next."""
    rows = []
    for index, name in enumerate(HOSTILE):
        rows.append({"text": HOSTILE[-1 - index], "lead": [name], "support": [HOSTILE[index - 1], "各镇"],
                     "leader": HOSTILE[index % 5], "title": HOSTILE[index % 7]})
    rows.append({"text": HOSTILE[0], "lead": HOSTILE[:3], "support": HOSTILE[2:6], "leader": "", "title": ""})
    rows.append({"text": "没有单位", "lead": [], "support": [], "leader": HOSTILE[1], "title": ""})
    return rows


def random_rows(units, tasks, seed):
    chance = random.Random(seed)
    names = [f"单位{number}局" for number in range(units)]
    rows = []
    for number in range(tasks):
        chosen = chance.sample(names, chance.randint(1, min(6, units)))
        leads = chance.randint(1, len(chosen))
        rows.append({"text": f"任务{number % (tasks - 1)}", "lead": chosen[:leads], "support": chosen[leads:],
                     "leader": chance.choice(["王一", "李二", "张三", ""]), "title": "副区长"})
    return rows


class Truth:
    """nodes: id -> label; ties: (source, target) -> weight; roles beside them for two modes."""

    def __init__(self, name, nodes, ties, directed=False, roles=None, tasks=()):
        self.name, self.nodes, self.ties = name, nodes, ties
        self.directed, self.roles, self.tasks = directed, roles, set(tasks)

    @property
    def two_mode(self):
        return self.roles is not None


def unit_ids(rows):
    """By first appearance, those that stand for many after those that have a name."""
    seen = list(dict.fromkeys(name for row in rows for name in row["lead"] + row["support"]))
    ordered = [name for name in seen if "各" not in name] + [name for name in seen if "各" in name]
    return {name: f"u{number}" for number, name in enumerate(ordered)}


def networks_of(rows):
    ids = unit_ids(rows)
    units = {number: name for name, number in ids.items()}
    tasks = {f"t{number}": row["text"] for number, row in enumerate(rows)}
    roles = {}
    for number, row in enumerate(rows):
        for role in ("support", "lead"):  # lead wins
            for name in row[role]:
                roles[ids[name], f"t{number}"] = role
    yield Truth("bipartite", {**units, **tasks}, {tie: 1.0 for tie in roles}, roles=roles, tasks=tasks)

    graph = networkx.Graph()
    graph.add_nodes_from([*units, *tasks])
    graph.add_edges_from(roles)
    shared = bipartite.collaboration_weighted_projected_graph(graph, units)
    yield Truth("collaboration", units, {tuple(sorted(tie, key=number_of)): data["weight"]
                                         for *tie, data in shared.edges(data=True)})

    led = {}
    for task in tasks:
        on_it = [(unit, roles[unit, task]) for unit in graph[task]]
        for (first, one), (second, other) in itertools.permutations(on_it, 2):
            if (one, other) == ("lead", "support"):
                led[first, second] = led.get((first, second), 0) + 1
    yield Truth("command", units, led, directed=True)

    leaders = {name: f"l{number}" for number, name in
               enumerate(dict.fromkeys(row["leader"] for row in rows if row["leader"]))}
    bodies = {number: {unit for task, row in enumerate(rows) if row["leader"] == name
                       for unit in graph[f"t{task}"] if "各" not in units[unit]} for name, number in leaders.items()}
    both = {(a, b): len(bodies[a] & bodies[b]) for a, b in itertools.combinations(bodies, 2)}
    yield Truth("leaders", {number: name for name, number in leaders.items()},
                {tie: count for tie, count in both.items() if count})


def number_of(node):
    return int(node[1:])
