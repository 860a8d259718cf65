// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/draw/view.hpp>

#include <string>
#include <vector>

/// The part of an analysis that a picture shows, and how its things are called there.
namespace zeren::draw {

/// The vertex of the unit with this name. Throws UsageError, naming the nearest, when there is none
/// or when no name was given.
UnitId require_unit(const Analysis& analysis, const std::string& name);
/// The leader with this name (or "title name" as printed). Throws UsageError as above.
LeaderId require_leader(const Analysis& analysis, const std::string& name);
/// The task with this id, or this number where only one task has it. Throws UsageError as above.
TaskId require_task(const Analysis& analysis, const std::string& id);

/// All tasks, or those of the leader that the options name, in document order.
std::vector<TaskId> selected_tasks(const Analysis& analysis, const DrawOptions& options);

/// The title, with the leader behind it whose tasks alone are shown.
std::string title_for(const Analysis& analysis, const DrawOptions& options, std::string title);

/// How much of the selected tasks a unit carries.
struct Load {
    UnitId unit;
    std::size_t lead = 0;
    std::size_t support = 0;
    [[nodiscard]] std::size_t tasks() const { return lead + support; }
};

/// Units (or collectives) with at least one of the tasks, heaviest first: by tasks, then by led
/// tasks, then by first appearance.
std::vector<Load> ranked_units(const Analysis& analysis, const std::vector<TaskId>& tasks,
                               bool collectives);

/// Label text of unit-side vertices: names cleaned, cut at 80 columns, without a shared prefix.
class UnitLabels {
  public:
    explicit UnitLabels(const Analysis& analysis);
    [[nodiscard]] std::string label(UnitId unit) const;
    [[nodiscard]] const std::string& prefix() const { return prefix_; }

  private:
    const Analysis& analysis_;
    std::string prefix_;
};

/// The ground on which a leader's name stands: the same in every view, another for each leader, as
/// long as the palette has enough; else the same for all.
const std::string& leader_fill(const Analysis& analysis, const Style& style, LeaderId leader);

/// A task's printed number as labels show it: without the mark that closes it in running text
/// ("二十一、" is 二十一). Empty where the task has none.
std::string number_words(const std::string& number);

/// "常务副区长姚珂军", or only the name where there is no title.
std::string leader_label(const Leader& leader);

} // namespace zeren::draw
