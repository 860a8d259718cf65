// SPDX-License-Identifier: Apache-2.0
// One unit and its partners: who leads it on the left, whom it leads on the right.
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"
#include "draw/detail/ties.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_partners = 80;
constexpr double name_em = 16;
constexpr double thickest = 4;
constexpr double tie_length = 120;

constexpr std::array measures{shared_measure, first_leads_measure, second_leads_measure};

/// A partner, seen from the unit in the centre.
struct Partner {
    UnitId unit;
    double shared = 0;
    double we_lead = 0; ///< of these: led by the centre, supported by the partner
    double they_lead = 0;
    std::string label;
    Box box;
};

enum class Side { they_lead, we_lead, even };

Side side_of(const Partner& partner) {
    if (partner.we_lead == partner.they_lead)
        return Side::even;
    return partner.we_lead > partner.they_lead ? Side::we_lead : Side::they_lead;
}

std::vector<Partner> partners_of(const Analysis& analysis, UnitId centre) {
    const UnitLabels labels(analysis);
    std::vector<Partner> partners;
    for (const UnitTie& tie : unit_ties(analysis, shared_measure.id)) {
        if (tie.first != centre && tie.second != centre)
            continue;
        const bool is_first = tie.first == centre;
        const UnitId other = is_first ? tie.second : tie.first;
        partners.push_back({other,
                            tie.shared,
                            is_first ? tie.first_leads : tie.second_leads,
                            is_first ? tie.second_leads : tie.first_leads,
                            wrap(labels.label(other), name_em),
                            {}});
    }
    std::stable_sort(partners.begin(), partners.end(),
                     [](const Partner& a, const Partner& b) { return a.shared > b.shared; });
    return partners;
}

std::size_t keep_legible(std::vector<Partner>& partners, std::optional<double> minimum) {
    const std::size_t before = partners.size();
    if (minimum)
        std::erase_if(partners, [&](const Partner& partner) { return partner.shared < *minimum; });
    if (partners.size() > most_partners)
        partners.resize(most_partners);
    return before - partners.size();
}

struct Group { // a column under a heading
    Side side = Side::even;
    std::vector<Partner> partners;
    double height = 0;
};

class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, UnitId centre,
            const std::vector<Partner>& partners)
        : analysis_(analysis), style_(options.style), centre_(centre),
          chinese_(options.language == Language::chinese), canvas_("ego", true, options.style) {
        for (const Side side : {Side::they_lead, Side::we_lead, Side::even}) {
            Group& group = groups_[static_cast<std::size_t>(side)];
            group.side = side;
            for (const Partner& partner : partners)
                if (side_of(partner) == side)
                    group.partners.push_back(partner);
            measure(group);
        }
        most_ = partners.empty() ? 1 : partners.front().shared;
    }

    Canvas& paint() {
        auto& [led_by, leads, even] = groups_;
        std::vector<Group*> left{&led_by};
        std::vector<Group*> right{&leads};
        (led_by.height < leads.height ? left : right).push_back(&even);
        const Caption name = centre_caption();
        const double half = caption_box(name).width / 2 + 14;
        column(left, -half - tie_length, true);
        column(right, half + tie_length, false);
        centre_box(name, half);
        ties(left, true);
        ties(right, false);
        return canvas_;
    }

  private:
    [[nodiscard]] double row_gap() const { return style_.label_size * 0.4; }
    [[nodiscard]] double heading_height() const { return style_.label_size * 2.2; }

    void measure(Group& group) {
        for (Partner& partner : group.partners) {
            const Box text = caption_box({partner.label, style_.label_size, {}});
            partner.box.height = text.height + 4;
            width_ = std::max(width_, text.width + 14);
            group.height += partner.box.height + row_gap();
        }
        if (!group.partners.empty())
            group.height += heading_height();
    }

    [[nodiscard]] std::string heading(Side side) const {
        constexpr std::array chinese{"对方牵头、本单位配合", "本单位牵头、对方配合",
                                     "同为配合，或牵头次数相等"};
        constexpr std::array english{"lead tasks that it supports", "support tasks that it leads",
                                     "neither leads more"};
        return (chinese_ ? chinese : english)[static_cast<std::size_t>(side)];
    }

    void column(const std::vector<Group*>& groups, double inner_edge, bool left) {
        double y = 0;
        const LineAlign align = left ? LineAlign::right : LineAlign::left;
        for (Group* group : groups) {
            if (group->partners.empty())
                continue;
            canvas_.comment(heading(group->side));
            canvas_.text({fmt::format("head{}", static_cast<int>(group->side)), "heading", {}},
                         inner_edge, y + heading_height() * 0.6,
                         {heading(group->side), style_.small_size, style_.muted, align});
            y += heading_height();
            for (Partner& partner : group->partners) {
                partner.box = {left ? inner_edge - width_ : inner_edge, y, width_,
                               partner.box.height};
                partner_box(partner, left);
                bottom_ = std::max(bottom_, partner.box.bottom());
                y += partner.box.height + row_gap();
            }
        }
    }

    void partner_box(const Partner& partner, bool left) {
        const std::string id = fmt::format("u{}", partner.unit.value);
        canvas_.shape({id, "unit", analysis_.graph.unit(partner.unit).name}, partner.box,
                      {Outline::rounded, style_.unit_fill, style_.frame},
                      {partner.label, style_.label_size, style_.ink});
        const std::string numbers =
            fmt::format(fmt::runtime(chinese_ ? "共同 {}（牵头 {}，配合 {}）"
                                              : "{} shared (leads {}, supports {})"),
                        short_number(partner.shared), short_number(partner.we_lead),
                        short_number(partner.they_lead));
        canvas_.text(
            {id + "numbers", "numbers", {}}, left ? partner.box.left - 6 : partner.box.right() + 6,
            partner.box.middle_y(),
            {numbers, style_.small_size, style_.muted, left ? LineAlign::right : LineAlign::left});
    }

    [[nodiscard]] Caption centre_caption() const {
        const std::string& name = analysis_.graph.unit(centre_).name;
        std::size_t led = 0;
        for (const Role role : analysis_.graph.roles_of(centre_))
            led += role == Role::lead ? 1 : 0;
        const std::size_t all = analysis_.graph.degree(centre_);
        return {
            wrap(zeren::text::shorten(clean_text(name), 80), 10) + "\n" +
                fmt::format(fmt::runtime(chinese_ ? "牵头 {}，配合 {}" : "leads {}, supports {}"),
                            led, all - led),
            style_.label_size * 1.15, style_.ink};
    }

    /// As high as the columns of its partners: every tie runs level.
    void centre_box(const Caption& caption, double half) {
        canvas_.comment(chinese_ ? "本单位" : "The unit");
        const double top = heading_height() - row_gap();
        const double height = std::max(caption_box(caption).height + 16, bottom_ + row_gap() - top);
        centre_box_ = {-half, top, 2 * half, height};
        canvas_.shape(
            {fmt::format("u{}", centre_.value), "unit centre", analysis_.graph.unit(centre_).name},
            centre_box_, {Outline::rounded, style_.task_fill, style_.ink, 1.4}, caption);
    }

    /// The ties of one side, each at the height of its partner.
    void ties(const std::vector<Group*>& groups, bool left) {
        canvas_.comment(left ? "Ties on the left" : "Ties on the right");
        const double x = left ? centre_box_.left : centre_box_.right();
        for (const Group* group : groups)
            for (const Partner& partner : group->partners) {
                const std::string end = fmt::format("e{}", partner.unit.value);
                canvas_.anchor(end, x, partner.box.middle_y());
                tie(partner, group->side, end, left);
            }
    }

    void tie(const Partner& partner, Side side, const std::string& own, bool left) {
        const std::string other = fmt::format("u{}", partner.unit.value);
        const bool outwards = side != Side::they_lead;
        const double width = 0.6 + (thickest - 0.6) * partner.shared / most_;
        const LineLook look = side == Side::even
                                  ? LineLook{style_.support, width, style_.support_line, false}
                                  : LineLook{style_.lead, width, style_.lead_line, true};
        Point from{left ? centre_box_.left : centre_box_.right(), partner.box.middle_y()};
        Point to{left ? partner.box.right() : partner.box.left, from.y};
        if (!outwards)
            std::swap(from, to);
        if (look.arrow) // the outline of the arrow's head is as thick as the line
            to.x -= std::copysign(width * 1.1, to.x - from.x);
        canvas_.curve({{}, side == Side::even ? "support" : "lead", {}}, outwards ? own : other,
                      outwards ? other : own, {from, from, from, to}, look);
    }

    const Analysis& analysis_;
    const Style& style_;
    UnitId centre_;
    bool chinese_;
    Canvas canvas_;
    std::array<Group, 3> groups_;
    Box centre_box_;
    double bottom_ = 0; ///< of the longer column
    double width_ = 60;
    double most_ = 1;
};

/// What is to be seen, and nothing else.
std::vector<LegendItem> legend(const Style& style, bool chinese,
                               const std::vector<Partner>& partners) {
    const auto is_even = [](const Partner& partner) { return side_of(partner) == Side::even; };
    const bool arrows = !std::all_of(partners.begin(), partners.end(), is_even);
    const LineLook arrow{style.lead, 2, style.lead_line, true};
    const LineLook dashes{style.support, 2, style.support_line};
    std::vector<LegendItem> items;
    if (arrows)
        items.push_back(legend_line(style.words("arrow", chinese), arrow));
    if (std::any_of(partners.begin(), partners.end(), is_even))
        items.push_back(legend_line(style.words("even", chinese), dashes));
    if (!partners.empty())
        items.push_back(legend_line(style.words("shared-width", chinese),
                                    {arrows ? arrow.colour : dashes.colour, thickest}));
    return items;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    const UnitId centre = require_unit(analysis, options.unit);
    std::vector<Partner> partners = partners_of(analysis, centre);
    const std::size_t left_out = keep_legible(partners, options.minimum_weight);
    Painter painter(analysis, options, centre, partners);
    Canvas& canvas = painter.paint();
    const std::string name = clean_text(analysis.graph.unit(centre).name);
    Furniture furniture{
        .view = "ego",
        .title = title_for(analysis, options,
                           (chinese ? "单位协作关系：" : "One unit and its partners: ") + name),
        .subtitle = chinese ? fmt::format("{} 个协作单位；牵头、配合均从“{}”的角度计数。",
                                          partners.size(), name)
                            : fmt::format("{}; leads and supports are counted for {}.",
                                          counted(partners.size(), "partner"), name),
        .legend = legend(style, chinese, partners),
        .notes = {}};
    if (left_out > 0)
        furniture.notes.push_back(
            {fmt::format("Left out, with fewer shared tasks: {}.", counted(left_out, "partner")),
             fmt::format("另有 {} 个共同任务较少的单位略去。", left_out)});
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View ego;
constinit const View ego{
    .info =
        {.id = "ego",
         .title = "One unit and its partners",
         .title_zh = "单位协作关系",
         .shows =
             "A unit in the centre: who leads it, whom it leads, and how many tasks they share.",
         .shows_zh = "以一个单位为中心：谁牵头它、它牵头谁、共同任务多少。",
         .needs = "unit",
         .takes = "leader minimum-weight",
         .measures = measures},
    .draw = draw};

} // namespace zeren::view
