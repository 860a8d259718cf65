#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Repeats every mark and word of the genre thousands of times, wherever a text may stand, and looks for answers that take
more than their share: four times the input may take four times the work, not sixteen.

  check_growth.py PROGRAM

An input of 200 kB must end with 0 or 2 within 512 MiB. One that takes long is tried with four times as much, which may take
eight times the processor time at most: linear work gives 4, quadratic work 16. (Short runs are not compared: they measure
the start of the program. A pair that takes more is measured twice again, and counts when all three do: a busy machine slows
single runs, quadratic work slows every one.)
"""
import concurrent.futures
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

TOKENS = """列第一位的为牵头单位。 （市财政局配合） （市财政局、市教育局） 1.修路 一、 （一） 3.（1） 牵头单位：市教育局 牵头单位：市教育局；
责任单位： 市财政局、 各镇、 各镇(街道、 等有关部门、 以上由市财政局负责。 ——市财政局负责 2024年12月底前， 完成时限：2024年 【任务1】
【牵头单位】市教育局 | 、 ， ； 。 ： : ( ） “ ” 《 》 ① ★市教育局、 第一、 市 市教育局牵头， 会同市财政局 和市财政局 牵头并会同 及 等 各 有关
副市长张三、 责任人：张三； 以下均需 下同， 一是建设（市财政局）； - , " <td>x <tr><td>1 <b> &amp; &#x4e00; <td\u3000rowspan=2>x
<p>1.修路（市交通局牵头）</p>""".split() + [
    "| a ", "a  b  ", "\t", "\u3000", "张三 李四 ", "R A C I ", "M:\tA\n", "| 序号 | 任务 | 牵头单位 |\n", "序号\n任务\n牵头单位\n",
    "1\n修路\n市交通局\n", "1\n\n修路\n\n市交通局\n\n", "┌─┐\n", "│ 1 │ 2 │\n", "├─┼─┤\n", "任务：修路\n责任单位：市交通局\n\n",
    "- 修路（市交通局）\n", "a,b\n", "1,2,3,4\n", '"a\n",', "推进", "修路。", "修路，", "市教育局\n"]
TAIL = "\n2. 修桥（市交通局牵头）\n"
PLACES = {
    "line": lambda text: text + TAIL,
    "item": lambda text: "1. 修路" + text + TAIL,
    "tag": lambda text: "1. 修路（" + text + "牵头）" + TAIL,
    "pasted cell": lambda text: "序号\n\n任务\n\n牵头单位\n\n1\n\n修路\n\n" + text + "\n\n2\n\n修桥\n\n市水利局\n",
    "field": lambda text: '序号,任务,牵头单位\n1,修路,"' + text.replace('"', '""') + '"\n',
    "html cell": lambda text: "<table><tr><td>序号<td>任务<td>牵头单位<tr><td>1<td>修路<td>" + text + "</table>",
}
ENDINGS = {"field": "csv", "html cell": "html"}
SIZE, LONG, MOST, MEMORY = 200_000, 0.2, 8, 512  # bytes, seconds, times, MiB


def bound():
    resource.setrlimit(resource.RLIMIT_CPU, (60, 61))


def run(program, path):
    """Exit code, seconds of processor time, MiB."""
    child = subprocess.Popen([program, "check", path, "-q", "--jobs", "1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             preexec_fn=bound)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss >> 10


def faults_of(program, place, token):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"x.{ENDINGS.get(place, 'txt')}"
        times = max(1, SIZE // len(token.encode()))
        longer_path = path.with_stem("longer")
        path.write_text(PLACES[place](token * times))
        ended, seconds, memory = run(program, path)
        said = f"{token!r} × {times} as {place}"
        if ended not in (0, 2):
            return [f"{said}: ended with {ended}"]
        if memory > MEMORY:
            return [f"{said}: took {memory} MiB"]
        if seconds < LONG:
            return []
        longer_path.write_text(PLACES[place](token * times * 4))
        for measured in range(3):
            if measured:
                _, seconds, _ = run(program, path)
            ended, longer, _ = run(program, longer_path)
            if ended not in (0, 2):
                return [f"{said}, four times: ended with {ended}"]
            if longer <= MOST * seconds:
                return []
        return [f"{said}: {seconds:.2f} s, and {longer:.2f} s for four times as much"]


def main():
    program = os.path.abspath(sys.argv[1])
    tries = [(place, token) for place in PLACES for token in TOKENS]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = [fault for found in pool.map(lambda one: faults_of(program, *one), tries) for fault in found]
    print("\n".join(faults) if faults else f"{len(tries)} repeated texts read in linear time")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
