// SPDX-License-Identifier: Apache-2.0
// What falls due when, and on whom: units that have dated tasks against months.
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_rows = 90;
constexpr std::size_t most_months = 36;
constexpr double name_em = 18;

/// "2024-11" of "2024-11-30"; a deadline that names no month stays a year.
std::string month_of(const std::string& deadline) {
    return deadline.substr(0, 7);
}

bool is_date(const std::string& deadline) {
    return deadline.size() >= 4 && std::all_of(deadline.begin(), deadline.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '-';
           });
}

/// Tasks of one unit due in one month.
struct Due {
    std::size_t lead = 0, support = 0;
};

struct Plan {
    std::vector<TaskId> tasks;       ///< those with a deadline
    std::vector<std::string> months; ///< ascending; a bare year before its months
    std::vector<Load> units;         ///< by dated tasks
    std::map<std::pair<std::uint32_t, std::string>, Due> due;
    std::size_t undated = 0;
    std::vector<Text> notes;
};

std::set<std::string> months_of(const Task& task) {
    std::set<std::string> months;
    for (const std::string& deadline : task.deadlines)
        if (is_date(deadline))
            months.insert(month_of(deadline));
    return months;
}

Plan plan_of(const Analysis& analysis, const DrawOptions& options) {
    Plan plan;
    std::set<std::string> all_months;
    for (const TaskId task : selected_tasks(analysis, options)) {
        const auto months = months_of(analysis.reading.tasks[task.index()]);
        if (months.empty()) {
            ++plan.undated;
            continue;
        }
        plan.tasks.push_back(task);
        all_months.insert(months.begin(), months.end());
        const auto units = analysis.graph.units_of(task);
        for (std::size_t tie = 0; tie < units.size(); ++tie)
            for (const std::string& month : months) {
                Due& due = plan.due[{units[tie].value, month}];
                ++(analysis.graph.roles_of(task)[tie] == Role::lead ? due.lead : due.support);
            }
    }
    plan.months.assign(all_months.begin(), all_months.end());
    plan.units = ranked_units(analysis, plan.tasks, false);
    const auto limit = [&](auto& entries, std::size_t most, const Text& what) {
        if (entries.size() <= most)
            return;
        plan.notes.push_back(
            {fmt::format("Shown: the first {} of {} {}.", most, entries.size(), what.en),
             fmt::format("只画前 {} 个{}（共 {} 个）。", most, what.zh, entries.size())});
        entries.resize(most);
    };
    limit(plan.units, most_rows, {"units, those with most dated tasks", "单位"});
    limit(plan.months, most_months, {"months", "月份"});
    return plan;
}

class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, const Plan& plan)
        : analysis_(analysis), style_(options.style), plan_(plan),
          chinese_(options.language == Language::chinese),
          canvas_("calendar", false, options.style) {
        row_ = style_.label_size * line_height + 5;
        column_ = style_.label_size * 5;
    }

    Canvas& paint() {
        months();
        for (std::size_t row = 0; row < plan_.units.size(); ++row)
            unit(row);
        return canvas_;
    }

  private:
    [[nodiscard]] double x_of(std::size_t column) const {
        return (static_cast<double>(column) + 0.5) * column_;
    }
    [[nodiscard]] double y_of(std::size_t row) const {
        return (static_cast<double>(row) + 0.5) * row_;
    }

    void months() {
        canvas_.comment(chinese_ ? "月份，各月到期任务数"
                                 : "Months, and the tasks that fall due in each");
        for (std::size_t column = 0; column < plan_.months.size(); ++column) {
            const std::string& month = plan_.months[column];
            const auto due =
                std::count_if(plan_.tasks.begin(), plan_.tasks.end(), [&](TaskId task) {
                    return months_of(analysis_.reading.tasks[task.index()]).count(month) > 0;
                });
            canvas_.text({fmt::format("month{}", column), "heading", {}}, x_of(column), -row_ * 1.5,
                         {month, style_.label_size, style_.ink});
            canvas_.text({fmt::format("month{}sum", column), "sum", {}}, x_of(column), -row_ * 0.6,
                         {fmt::format(fmt::runtime(chinese_ ? "{} 项" : "{} tasks"), due),
                          style_.label_size, style_.muted});
        }
    }

    void unit(std::size_t row) {
        const Load& load = plan_.units[row];
        const std::string& name = analysis_.graph.unit(load.unit).name;
        const std::string id = fmt::format("u{}", load.unit.value);
        canvas_.text({id, "unit", name}, -6, y_of(row),
                     {shorten_at_phrase(UnitLabels(analysis_).label(load.unit), name_em),
                      style_.label_size, style_.ink, LineAlign::right});
        const double below = y_of(row) + row_ / 2;
        canvas_.line({id + "row", "grid", {}}, 0, below,
                     static_cast<double>(plan_.months.size()) * column_, below,
                     {style_.support, 0.3});
        for (std::size_t column = 0; column < plan_.months.size(); ++column) {
            const auto found = plan_.due.find({load.unit.value, plan_.months[column]});
            if (found == plan_.due.end())
                continue;
            const Due& due = found->second;
            const double height = row_ - 4;
            canvas_.shape(
                {fmt::format("{}m{}", id, column), due.lead > 0 ? "lead" : "support",
                 fmt::format(fmt::runtime(chinese_ ? "{}，{}：牵头 {}，配合 {}"
                                                   : "{}, {}: leads {}, supports {}"),
                             name, plan_.months[column], due.lead, due.support)},
                {x_of(column) - column_ * 0.38, y_of(row) - height / 2, column_ * 0.76, height},
                look_of(due.lead > 0),
                {fmt::format("{}+{}", due.lead, due.support), style_.label_size, style_.ink});
        }
    }

  public:
    /// Filled and thick where a task is led, empty and thin elsewhere.
    [[nodiscard]] ShapeLook look_of(bool lead) const {
        return lead ? ShapeLook{Outline::box, style_.unit_fill, style_.lead, 1.6}
                    : ShapeLook{Outline::box, style_.background, style_.support, 0.6};
    }

  private:
    const Analysis& analysis_;
    const Style& style_;
    const Plan& plan_;
    bool chinese_;
    Canvas canvas_;
    double row_ = 0, column_ = 0;
};

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const bool chinese = options.language == Language::chinese;
    const Plan plan = plan_of(analysis, options);
    Painter painter(analysis, options, plan);
    Canvas& canvas = painter.paint();
    Furniture furniture{
        .view = "calendar",
        .title = title_for(analysis, options, chinese ? "任务期限" : "Deadlines"),
        .subtitle =
            chinese
                ? fmt::format("{} 项任务写明期限，{} 项未写明；格内数字为牵头+配合",
                              plan.tasks.size(), plan.undated)
                : fmt::format("{} tasks have a deadline, {} have none; numbers are led+supported",
                              plan.tasks.size(), plan.undated),
        .legend = {legend_shape(options.style.words("due-lead", chinese), painter.look_of(true)),
                   legend_shape(options.style.words("due-support", chinese),
                                painter.look_of(false))},
        .notes = plan.notes};
    if (plan.months.empty()) {
        furniture.subtitle = {};
        furniture.legend = {};
        furniture.message =
            chinese ? "所选任务均未写明期限。" : "None of these tasks has a deadline.";
    }
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View calendar;
constinit const View calendar{.info = {.id = "calendar",
                                       .title = "Deadlines",
                                       .title_zh = "任务期限",
                                       .shows = "Which tasks fall due in which month, by unit.",
                                       .shows_zh = "各单位各月到期的任务数。",
                                       .needs = "",
                                       .by_leader = true},
                              .draw = draw};

} // namespace zeren::view
