// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/furniture.hpp"

#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zeren::draw {
namespace {

constexpr double item_gap = 22;
constexpr double mark_gap = 6;
constexpr std::size_t most_documents = 3; ///< that the source line names one by one

std::string document_line(const DocumentInfo& document, Language language) {
    const bool chinese = language == Language::chinese;
    // Without a title the file's own name stands for it; the folders are nobody's business.
    std::string line = document.title.empty()
                           ? document.file.substr(document.file.find_last_of('/') + 1)
                           : document.title;
    if (!document.number.empty())
        line += chinese ? "\uFF08" + document.number + "\uFF09" : " (" + document.number + ")";
    if (!document.date.empty())
        line += (chinese ? "\uFF0C" : ", ") + document.date;
    return line;
}

std::string source_in(std::span<const DocumentInfo> documents, const Text& label,
                      Language language) {
    const bool chinese = language == Language::chinese;
    std::string line = label.in(language);
    if (documents.empty())
        return line + (chinese ? "不详" : "unknown");
    const std::size_t named = documents.size() <= most_documents ? documents.size() : 1;
    for (std::size_t at = 0; at < named; ++at)
        line += (at == 0 ? "" : chinese ? "\uFF1B" : "; ") + document_line(documents[at], language);
    if (documents.size() > named)
        line += chinese ? fmt::format(" 等 {} 个文件", documents.size())
                        : fmt::format(" and {} more", documents.size() - named);
    return line;
}

std::string page_line(const PageFit& page, Language language) {
    const bool chinese = language == Language::chinese;
    if (page.name.empty())
        return chinese ? "打印：大于 A0，请分领导、分单位作图"
                       : "Print: larger than A0; draw it by leader or by unit instead";
    if (chinese)
        return fmt::format("打印：{} {}，最小字 {:.1f} 磅", page.name,
                           page.landscape ? "横向" : "纵向", page.smallest_text);
    return fmt::format("Print: {} {}, smallest text {:.1f} pt", page.name,
                       page.landscape ? "landscape" : "portrait", page.smallest_text);
}

/// A collective that the roster does not list stays one.
Text expansion_line(const Analysis& analysis) {
    const auto units = analysis.graph.units();
    const bool some_left = std::any_of(units.begin(), units.end(),
                                       [](const UnitVertex& unit) { return unit.collective; });
    const std::string& roster = analysis.options.roster;
    return {"Collectives are replaced by their members in the roster " + roster +
                (some_left ? "; those that it does not list stay as they are." : "."),
            "口径：“各镇”等集体按名录（" + roster + "）展开为成员单位" +
                (some_left ? "，名录未列的仍作集体。" : "。")};
}

double item_width(const LegendItem& item, double size) {
    return item.width + mark_gap + text_width(item.meaning) * size;
}

/// The legend's items in rows no wider than the drawing.
std::vector<std::vector<const LegendItem*>> legend_rows(const std::vector<LegendItem>& items,
                                                        double width, double size) {
    std::vector<std::vector<const LegendItem*>> rows;
    double reached = 0;
    for (const LegendItem& item : items) {
        const double next = item_width(item, size);
        if (rows.empty() || reached + item_gap + next > width) {
            rows.emplace_back();
            reached = 0;
        }
        reached += (reached > 0 ? item_gap : 0) + next;
        rows.back().push_back(&item);
    }
    return rows;
}

double row_height(const std::vector<const LegendItem*>& row, double size) {
    double height = size * 1.7;
    for (const LegendItem* item : row)
        height = std::max(height, item->height + 6);
    return height;
}

/// Stacks lines of text and rows of legend downwards from a place.
class Stack {
  public:
    Stack(Canvas& canvas, double left, double top, double width)
        : canvas_(canvas), left_(left), y_(top), width_(width) {}

    void text(const std::string& id, const std::string& words, double size,
              const std::string& colour, bool bold = false) {
        const Caption caption{wrap(clean_text(words), width_ / size), size, colour, LineAlign::left,
                              bold};
        const double height = caption_box(caption).height;
        canvas_.text({id, "furniture", {}}, left_, y_ + height / 2, caption);
        y_ += height + size * 0.35;
    }

    void legend(const std::vector<LegendItem>& items) {
        const double size = canvas_.style().small_size;
        std::size_t number = 0;
        for (const auto& row : legend_rows(items, width_, size)) {
            const double height = row_height(row, size);
            double x = left_;
            for (const LegendItem* item : row) {
                const std::string id = fmt::format("legend{}", number++);
                const double mark = item->height > 0 ? item->height : size * 1.2;
                item->draw(canvas_, id, {x, y_ + (height - mark) / 2, item->width, mark});
                canvas_.text({id + "text", "legend", {}}, x + item->width + mark_gap,
                             y_ + height / 2,
                             {item->meaning, size, canvas_.style().ink, LineAlign::left});
                x += item_width(*item, size) + item_gap;
            }
            y_ += height;
        }
    }

    void gap(double height) { y_ += height; }
    [[nodiscard]] double y() const { return y_; }

  private:
    Canvas& canvas_;
    double left_, y_, width_;
};

double header_height(const Furniture& furniture, const std::string& title, const Style& style,
                     double width) {
    const auto lines = [&](const std::string& words, double size) {
        const auto count = line_count(wrap(clean_text(words), width / size));
        return words.empty() ? 0 : (static_cast<double>(count) * line_height + 0.35) * size;
    };
    double height = lines(title, style.title_size) + lines(furniture.subtitle, style.small_size);
    for (const auto& row : legend_rows(furniture.legend, width, style.small_size))
        height += row_height(row, style.small_size);
    return height + style.title_size;
}

} // namespace

std::string with_number(const std::string& words, const std::string& number) {
    return zeren::text::replace_all(words, "{}", number);
}

LegendItem legend_line(std::string meaning, const LineLook& look) {
    return {std::move(meaning), 34, 0,
            [look](Canvas& canvas, const std::string& id, const Box& box) {
                canvas.line({id, "legend", {}}, box.left, box.middle_y(), box.right(),
                            box.middle_y(), look);
            }};
}

LegendItem legend_shape(std::string meaning, const ShapeLook& look, double width) {
    return {std::move(meaning), width, 0,
            [look](Canvas& canvas, const std::string& id, const Box& box) {
                canvas.shape({id, "legend", {}}, box, look, {});
            }};
}

void add_bars(std::vector<LegendItem>& items, const Style& style, bool chinese,
              const std::vector<Load>& loads) {
    const auto any = [&](std::size_t Load::*count) {
        return std::any_of(loads.begin(), loads.end(),
                           [&](const Load& load) { return load.*count > 0; });
    };
    if (any(&Load::lead))
        items.push_back(legend_shape(style.words("tasks-led", chinese), lead_bar(style)));
    if (any(&Load::support))
        items.push_back(legend_shape(style.words("tasks-supported", chinese), support_bar(style)));
}

std::optional<Text> policy_line(const Analysis& analysis, bool shown) {
    if (analysis.reading.collectives.empty())
        return std::nullopt;
    switch (analysis.options.collectives) {
    case CollectivePolicy::keep:
        if (!shown)
            return Text{"Collectives (\"all towns\" and the like) are a kind of their own; this "
                        "picture does not show them.",
                        "口径：“各镇”等集体单独成类，不参与单位排名，本图未画。"};
        return Text{
            "Collectives (\"all towns\" and the like) are vertices of their own kind, not ranked "
            "among units.",
            "口径：“各镇”等集体作为单独一类，不参与单位排名。"};
    case CollectivePolicy::expand:
        return expansion_line(analysis);
    default:
        return Text{"Collectives (\"all towns\" and the like) are left out.",
                    "口径：“各镇”等集体不计入。"};
    }
}

Text source_line(std::span<const DocumentInfo> documents, const Text& label) {
    return {source_in(documents, label, Language::english),
            source_in(documents, label, Language::chinese)};
}

PageFit fit_page(double width, double height, double smallest_text) {
    struct Sheet {
        const char* name;
        double short_side, long_side;
    };
    // ISO 216 in millimetres, less margins of 10 mm on each side.
    static constexpr std::array<Sheet, 5> sheets{{{"A4", 190, 277},
                                                  {"A3", 277, 400},
                                                  {"A2", 400, 574},
                                                  {"A1", 574, 821},
                                                  {"A0", 821, 1169}}};
    constexpr double points_per_millimetre = 72 / 25.4;
    const auto printed = [&](double across, double down) {
        return smallest_text * std::min({1.0, across * points_per_millimetre / width,
                                         down * points_per_millimetre / height});
    };
    for (const Sheet& sheet : sheets) {
        const double upright = printed(sheet.short_side, sheet.long_side);
        const double lying = printed(sheet.long_side, sheet.short_side);
        const bool landscape = lying > upright || (lying == upright && width > height);
        if (std::max(upright, lying) >= 7)
            return {sheet.name, landscape, std::max(upright, lying)};
    }
    return {};
}

bool fits_desk(const PageFit& page) {
    return page.name == "A4" || page.name == "A3";
}

Diagram finish_diagram(Canvas& canvas, const Analysis& analysis, const DrawOptions& options,
                       const Furniture& furniture) {
    std::vector<FootLine> foot;
    if (auto policy = policy_line(analysis, furniture.shows_collectives))
        foot.push_back({"policy", std::move(*policy)});
    foot.push_back({"source", source_line(analysis.reading.documents)});
    return finish_diagram(canvas, foot, options, furniture);
}

Diagram finish_diagram(Canvas& canvas, const std::vector<FootLine>& foot,
                       const DrawOptions& options, const Furniture& furniture) {
    const Style& style = canvas.style();
    const std::string title = options.title.empty() ? furniture.title : options.title;
    if (!furniture.message.empty())
        canvas.text({"none", "reading", {}}, 0, 0,
                    {furniture.message, style.label_size, style.ink, LineAlign::left});
    const double width = std::max(canvas.extent().width, 420.0);
    const double spare = furniture.message.empty() ? (width - canvas.extent().width) / 2 : 0;
    const double left = canvas.extent().left - spare;
    const double bottom = canvas.extent().bottom();

    canvas.comment("Title and legend");
    Stack header(canvas, left, canvas.extent().top - header_height(furniture, title, style, width),
                 width);
    header.text("title", title, style.title_size, style.ink, true);
    if (!furniture.subtitle.empty())
        header.text("subtitle", furniture.subtitle, style.small_size, style.muted);
    header.legend(furniture.legend);

    canvas.comment("Notes, policy, source");
    Stack footer(canvas, left, bottom + style.title_size, width);
    std::size_t number = 0;
    for (const Text& note : furniture.notes)
        footer.text(fmt::format("note{}", number++), note.in(options.language), style.small_size,
                    style.muted);
    for (const FootLine& line : foot)
        footer.text(line.id, line.words.in(options.language), style.small_size, style.muted);
    const PageFit page = fit_page(canvas.extent().width + 44,
                                  footer.y() + style.small_size * 2 - canvas.extent().top + 44,
                                  std::min(canvas.smallest_text(), style.small_size));
    footer.text("print", page_line(page, options.language), style.small_size, style.muted);

    Diagram diagram;
    diagram.view = furniture.view;
    diagram.title = title;
    diagram.width = canvas.extent().width + 44;
    diagram.height = canvas.extent().height + 44;
    diagram.page = page;
    diagram.notes = furniture.notes;
    diagram.dot = canvas.finish();
    require_readable_dot(diagram.dot, diagram.view);
    return diagram;
}

} // namespace zeren::draw
