// SPDX-License-Identifier: Apache-2.0
// Writes graphs for the kernel benchmark: make_graph SHAPE UNITS TASKS SEED > EDGES
//
// plans: responsibility tables. A third of the unit's standing is that of its department; one to
// three units lead, some support; now and then a task repeats the units of an earlier one, or a
// standing body takes part. ring, star (one task of all units), ladder (layers of 20, wholly
// joined), parts (a component for every five units), different (unit i takes part in the tasks of
// the bits of i, and a random one).
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {

using Row = std::vector<std::uint32_t>;

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(engine_() % bound); }
    bool chance(double probability) {
        return static_cast<double>(engine_() >> 11U) < probability * 0x1p53;
    }
    /// From 0 … bound - 1, small numbers more often: by rank to the power of -1.
    std::uint32_t ranked(std::size_t bound) {
        const double share = static_cast<double>(engine_() >> 11U) * 0x1p-53;
        const double size = static_cast<double>(bound);
        return std::min(static_cast<std::uint32_t>(std::pow(size + 1, share)) - 1,
                        static_cast<std::uint32_t>(bound - 1));
    }

  private:
    std::mt19937_64 engine_;
};

void put(Row& row, std::uint32_t unit) {
    if (std::find(row.begin(), row.end(), unit) == row.end())
        row.push_back(unit);
}

Row plan_task(std::size_t units, const std::vector<Row>& bodies, Dice& dice) {
    constexpr std::size_t department = 40;
    const std::size_t departments = std::max<std::size_t>(units / department, 1);
    const std::size_t own = dice.ranked(departments) * department;
    const std::size_t size = std::min(department, units - own);
    Row row;
    for (std::uint32_t leads = 1 + dice.below(2) * dice.below(3); leads > 0; --leads)
        put(row, static_cast<std::uint32_t>(own) + dice.ranked(size));
    while (row.size() < 13 && dice.chance(.78))
        put(row, dice.chance(.75) ? static_cast<std::uint32_t>(own) + dice.ranked(size)
                                  : dice.below(units));
    if (dice.chance(.02))
        for (const std::uint32_t unit : bodies[dice.below(bodies.size())])
            put(row, unit);
    return row;
}

std::vector<Row> plans(std::size_t units, std::size_t tasks, Dice& dice) {
    std::vector<Row> bodies(std::max<std::size_t>(units / 500, 2)), rows;
    for (Row& body : bodies)
        while (body.size() < std::min<std::size_t>(25, units))
            put(body, dice.below(units));
    for (std::size_t task = 0; task < tasks; ++task) {
        const bool again = task > 10 && dice.chance(.06);
        rows.push_back(again ? rows[task - 1 - dice.below(std::min<std::size_t>(task - 1, 2000))]
                             : plan_task(units, bodies, dice));
    }
    return rows;
}

std::vector<Row> regular(const std::string& shape, std::size_t units, std::size_t tasks,
                         Dice& dice) {
    std::vector<Row> rows(tasks);
    constexpr std::size_t layer = 20;
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        if (shape == "ring") {
            rows[unit % tasks].push_back(unit);
            rows[(unit + 1) % tasks].push_back(unit);
        } else if (shape == "star") {
            rows[0].push_back(unit);
            put(rows[1 + dice.below(tasks - 1)], unit);
        } else if (shape == "parts") {
            for (int ties = 0; ties < 3; ++ties)
                put(rows[(unit / 5 * 5 + dice.below(5)) % tasks], unit);
        } else if (shape == "different") {
            for (std::size_t bit = 0; bit < 20; ++bit)
                if ((unit >> bit & 1U) != 0)
                    rows[bit].push_back(unit);
            put(rows[20 + dice.below(tasks - 20)], unit);
        } else { // ladder
            for (std::size_t task = unit / layer * layer; task < (unit / layer + 2) * layer; ++task)
                if (task < tasks)
                    rows[task].push_back(unit);
        }
    }
    return rows;
}

} // namespace

int main(int count, char** words) {
    if (count < 5)
        return 2;
    const auto units = static_cast<std::size_t>(std::atol(words[2]));
    const auto tasks = static_cast<std::size_t>(std::atol(words[3]));
    Dice dice(static_cast<std::uint64_t>(std::atoll(words[4])));
    const std::string shape = words[1];
    const std::vector<Row> rows =
        shape == "plans" ? plans(units, tasks, dice) : regular(shape, units, tasks, dice);
    for (std::size_t task = 0; task < tasks; ++task)
        for (const std::uint32_t unit : rows[task])
            std::printf("%u %zu\n", unit, units + task);
    return std::fflush(stdout) == 0 ? 0 : 3;
}
