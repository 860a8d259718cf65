// SPDX-License-Identifier: Apache-2.0
// The card of one task: its text, who answers for it, by when, who leads, who supports.
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr double text_em = 22;
constexpr double name_em = 14;
constexpr double tie_length = 110;
constexpr double section_em = 40; ///< of the title

struct Actor {
    UnitId unit;
    bool lead = false;
    bool collective = false;
    std::string label;
    Box box;
};

class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, TaskId task)
        : analysis_(analysis), style_(options.style), task_(task),
          words_(analysis.reading.tasks[task.index()]),
          chinese_(options.language == Language::chinese), canvas_("task", false, options.style) {
        const UnitLabels labels(analysis);
        const auto units = analysis.graph.units_of(task);
        for (std::size_t tie = 0; tie < units.size(); ++tie) {
            const bool lead = analysis.graph.roles_of(task)[tie] == Role::lead;
            (lead ? leads_ : supports_)
                .push_back({units[tie],
                            lead,
                            analysis.graph.unit(units[tie]).collective,
                            wrap(labels.label(units[tie]), name_em),
                            {}});
        }
        std::stable_partition(supports_.begin(), supports_.end(),
                              [](const Actor& actor) { return !actor.collective; });
    }

    Canvas& paint() {
        card();
        column(leads_, true);
        column(supports_, false);
        canvas_.comment(chinese_ ? "牵头与配合" : "Lead and support");
        for (const auto* actors : {&supports_, &leads_})
            for (const Actor& actor : *actors)
                tie(actor);
        return canvas_;
    }

  private:
    [[nodiscard]] std::string answered_by() const {
        std::string names;
        for (const LeaderId leader : words_.leaders)
            names += (names.empty() ? "" : "、") +
                     leader_label(analysis_.reading.leaders[leader.index()]);
        return names;
    }

    [[nodiscard]] std::string deadlines() const {
        std::string dates;
        for (const std::string& deadline : words_.deadlines)
            dates += (dates.empty() ? "" : "、") + deadline;
        return dates;
    }

    [[nodiscard]] std::string card_text() const {
        const std::string number = words_.number.empty() ? words_.id : words_.number;
        std::string text =
            wrap(shorten_at_phrase(clean_text((number + " ").append(words_.text)), text_em * 12),
                 text_em);
        const auto add = [&](const char* zh, const char* en, const std::string& value) {
            if (!value.empty())
                text += "\n" + wrap(shorten_at_phrase(clean_text((chinese_ ? zh : en) + value),
                                                      text_em * 4),
                                    text_em);
        };
        add("领导：", "Leader: ", answered_by());
        add("期限：", "Due: ", deadlines());
        return text;
    }

    void card() {
        canvas_.comment(chinese_ ? "任务" : "The task");
        const Caption caption{card_text(), style_.label_size * 1.15, style_.ink, LineAlign::left};
        const Box text = caption_box(caption);
        card_ = {-text.width / 2 - 12, -text.height / 2 - 12, text.width + 24, text.height + 24};
        canvas_.shape({fmt::format("t{}", task_.value), "task", words_.text}, card_,
                      {Outline::box, style_.task_fill, style_.ink, 1.2}, caption);
    }

    void column(std::vector<Actor>& actors, bool left) {
        canvas_.comment(left ? (chinese_ ? "牵头单位" : "Lead")
                             : (chinese_ ? "配合单位" : "Support"));
        double width = 60;
        double height = 0;
        for (Actor& actor : actors) {
            const Box text = caption_box({actor.label, style_.label_size, {}});
            actor.box.height = text.height + (actor.collective ? 12 : 6);
            width = std::max(width, text.width + 24);
            height += actor.box.height + gap;
        }
        double y = -height / 2;
        for (Actor& actor : actors) {
            const double x = left ? card_.left - tie_length - width : card_.right() + tie_length;
            actor.box = {x, y, width, actor.box.height};
            const std::string& name = analysis_.graph.unit(actor.unit).name;
            canvas_.shape({fmt::format("u{}", actor.unit.value),
                           actor.collective ? "collective" : "unit", name},
                          actor.box,
                          {actor.collective ? Outline::twofold : Outline::rounded,
                           actor.collective ? style_.collective_fill : style_.unit_fill,
                           style_.frame},
                          {actor.label, style_.label_size, style_.ink});
            y += actor.box.height + gap;
        }
    }

    /// The ends of ties at the card stand in the order of the units, however many there are.
    void tie(const Actor& actor) {
        const std::vector<Actor>& column = actor.lead ? leads_ : supports_;
        const double reach = column.back().box.bottom();
        const double y = actor.box.middle_y() * std::min(1.0, (card_.height / 2 - 8) / reach);
        const std::string end = fmt::format("e{}", actor.unit.value);
        canvas_.anchor(end, actor.lead ? card_.left : card_.right(), y);
        canvas_.edge({{}, actor.lead ? "lead" : "support", {}}, end,
                     fmt::format("u{}:{}", actor.unit.value, actor.lead ? "e" : "w"),
                     actor.lead ? LineLook{style_.lead, style_.lead_width, style_.lead_line}
                                : LineLook{style_.support, std::max(1.0, style_.support_width),
                                           style_.support_line});
    }

    static constexpr double gap = 6;
    const Analysis& analysis_;
    const Style& style_;
    TaskId task_;
    const Task& words_;
    bool chinese_;
    Canvas canvas_;
    std::vector<Actor> leads_, supports_;
    Box card_;
};

/// Section, number and id; printed numbers repeat, so the number alone would not do.
std::string card_name(const Task& task, bool chinese) {
    std::string name = shorten_at_phrase(clean_text(task.section), section_em);
    if (!task.number.empty())
        name += (name.empty() ? "" : chinese ? "\uFF0C" : ", ") + number_words(task.number);
    const std::string id = clean_text(task.id);
    if (name.empty())
        return id;
    return name + (chinese ? "\uFF08" + id + "\uFF09" : " (" + id + ")");
}

/// What stands on the card, and nothing else.
std::vector<LegendItem> legend(const Style& style, bool chinese, const Analysis& analysis,
                               TaskId task) {
    const auto units = analysis.graph.units_of(task);
    const auto roles = analysis.graph.roles_of(task);
    const auto any_role = [&](Role role) {
        return std::find(roles.begin(), roles.end(), role) != roles.end();
    };
    const auto any_unit = [&](bool collective) {
        return std::any_of(units.begin(), units.end(), [&](UnitId unit) {
            return analysis.graph.unit(unit).collective == collective;
        });
    };
    std::vector<LegendItem> items;
    if (any_role(Role::lead))
        items.push_back(legend_line(style.words("leads", chinese),
                                    {style.lead, style.lead_width, style.lead_line}));
    if (any_role(Role::support))
        items.push_back(
            legend_line(style.words("supports", chinese),
                        {style.support, std::max(1.0, style.support_width), style.support_line}));
    if (any_unit(false))
        items.push_back(legend_shape(style.words("unit", chinese),
                                     {Outline::rounded, style.unit_fill, style.frame}));
    if (any_unit(true))
        items.push_back(legend_shape(style.words("collective", chinese),
                                     {Outline::twofold, style.collective_fill, style.frame}, 30));
    return items;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    const TaskId task = require_task(analysis, options.task);
    const Task& words = analysis.reading.tasks[task.index()];
    Painter painter(analysis, options, task);
    Canvas& canvas = painter.paint();
    Furniture furniture{.view = "task",
                        .title =
                            (chinese ? "任务责任卡：" : "One task: ") + card_name(words, chinese),
                        .subtitle = {},
                        .legend = legend(style, chinese, analysis, task),
                        .notes = {},
                        .shows_collectives = true};
    if (words.open_list)
        furniture.notes.push_back(
            {"The list of units ends in 等 (\"and others\"): not all are named.",
             "原文单位列表以“等”结尾，未全部列名。"});
    if (words.joint)
        furniture.notes.push_back({"Several units answer equally; all count as leading.",
                                   "多个单位共同负责，均按牵头计。"});
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View task;
constinit const View task{
    .info = {.id = "task",
             .title = "One task",
             .title_zh = "任务责任卡",
             .shows = "One task with its leader, deadline, leading and supporting units.",
             .shows_zh = "一项任务的领导、期限、牵头和配合单位。",
             .needs = "task"},
    .draw = draw};

} // namespace zeren::view
