// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/load.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/draw/render.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace zeren {
namespace {

constexpr std::size_t style_file_limit = 1U << 20U;
constexpr std::size_t longest_stem = 100;

Style find_style(const std::string& name) {
    if (!name.ends_with(".toml"))
        return built_in_style(name);
    const Source file = load_file(name, style_file_limit);
    return parse_style(file.bytes, file.name);
}

Diagnostic note(Severity severity, std::string code, Text text) {
    return {std::move(code), severity, {}, std::move(text), {}};
}

void add_notes(const std::vector<Text>& texts, std::vector<Diagnostic>& notes) {
    for (const Text& text : texts)
        notes.push_back(note(Severity::note, "drawing", text));
}

/// What went otherwise than asked, such as a layout that took too long.
void add_warnings(const std::vector<Text>& texts, std::vector<Diagnostic>& notes) {
    for (const Text& text : texts)
        notes.push_back(note(Severity::warning, "layout-fallback", text));
}

void warn_without_font(std::vector<Diagnostic>& notes) {
    if (auto warning = missing_chinese_font())
        notes.push_back(std::move(*warning));
}

bool has_chinese(std::string_view text) {
    for (std::size_t position = 0; position < text.size();)
        if (text::is_han(text::next_code_point(text, position)))
            return true;
    return false;
}

/// The letters of a PNG or PDF are painted here and now: without a font they would be lost. An SVG
/// is painted by whoever looks at it, so a warning is enough.
void require_font(const Diagram& diagram, Format format, std::vector<Diagnostic>& notes) {
    if (format == Format::dot || !has_chinese(diagram.dot))
        return;
    auto missing = missing_chinese_font();
    if (!missing)
        return;
    if (format == Format::svg)
        notes.push_back(std::move(*missing));
    else
        throw OutputError(missing->code, {}, missing->message, missing->suggestion);
}

/// A diagram and the name of its files.
struct NamedDiagram {
    std::string stem;
    Diagram diagram;
};

std::string page_stem(std::string_view view, std::size_t leader, const std::string& name) {
    return std::string(view) + "-" + safe_file_stem(leader + 1, name);
}

/// One diagram a leader, in document order.
void add_pages(const Analysis& analysis, const View& view, DrawOptions options,
               std::vector<NamedDiagram>& diagrams) {
    const auto& leaders = analysis.reading.leaders;
    for (std::size_t index = 0; index < leaders.size(); ++index) {
        options.leader = leaders[index].name;
        diagrams.push_back(
            {page_stem(view.info.id, index, options.leader), view.draw(analysis, options)});
    }
}

/// The whole table in every view that needs no choice.
std::vector<NamedDiagram> whole_diagrams(const Analysis& analysis, const DrawOptions& options) {
    std::vector<NamedDiagram> diagrams;
    for (const View* view : all_views())
        if (view->info.needs.empty())
            diagrams.push_back({std::string(view->info.id), view->draw(analysis, options)});
    return diagrams;
}

/// The same, then one bipartite diagram a leader.
std::vector<NamedDiagram> all_diagrams(const Analysis& analysis, const DrawOptions& options) {
    std::vector<NamedDiagram> diagrams = whole_diagrams(analysis, options);
    add_pages(analysis, find_view("bipartite"), options, diagrams);
    return diagrams;
}

/// The rendered picture, or nothing and a warning.
std::optional<std::string> try_render(const NamedDiagram& named, Format format,
                                      const RenderLimits& limits, const std::string& folder,
                                      std::vector<Diagnostic>& notes) {
    try {
        Rendered rendered = render(named.diagram, format, limits);
        add_warnings(rendered.notes, notes);
        return std::move(rendered.bytes);
    } catch (const OutputError& error) {
        Diagnostic warning = error.diagnostic();
        warning.severity = Severity::warning;
        warning.where.file = folder + named.stem;
        notes.push_back(std::move(warning));
        return std::nullopt;
    }
}

void render_into(PictureSet& set, const std::vector<NamedDiagram>& diagrams, Format format,
                 unsigned processes, const RenderLimits& limits = {}) {
    const std::string ending = "." + std::string(to_string(format));
    const auto add = [&](const NamedDiagram& named, std::string bytes) {
        set.files.push_back(
            {set.folder + named.stem + ending, named.diagram.title, std::move(bytes)});
    };
    std::vector<RenderJob> jobs;
    for (const NamedDiagram& named : diagrams)
        jobs.push_back({&named.diagram, format});
    try {
        std::vector<Rendered> pictures = render_all(jobs, processes, limits);
        for (std::size_t index = 0; index < pictures.size(); ++index) {
            add_warnings(pictures[index].notes, set.notes);
            add(diagrams[index], std::move(pictures[index].bytes));
        }
    } catch (const OutputError&) {
        // One of them fails: find out which, and keep the others.
        for (const NamedDiagram& named : diagrams)
            if (auto bytes = try_render(named, format, limits, set.folder, set.notes))
                add(named, std::move(*bytes));
    }
}

RenderLimits limits_of(const PictureLimits& limits, double dpi = RenderLimits{}.dpi) {
    return {.seconds = static_cast<unsigned>(limits.seconds),
            .memory = limits.memory,
            .dpi = dpi,
            .png_side = static_cast<unsigned>(limits.png_side)};
}

Picture picture_of(const Diagram& diagram, Format format, const DrawRequest& request) {
    Picture picture;
    add_notes(diagram.notes, picture.notes);
    require_font(diagram, format, picture.notes);
    Rendered rendered = render(diagram, format, limits_of(request.limits, request.dpi));
    add_warnings(rendered.notes, picture.notes);
    picture.bytes = std::move(rendered.bytes);
    return picture;
}

DrawOptions draw_options(Language language, const DrawRequest& request) {
    return {.language = language,
            .unit = request.unit,
            .leader = request.leader,
            .task = request.task,
            .title = request.title,
            .style = find_style(request.style),
            .minimum_weight = request.minimum_weight,
            .backbone = request.backbone};
}

} // namespace

void measure_for(Analysis& analysis, const DrawRequest& request) {
    const ViewInfo& info = find_view(request.view).info;
    if (!request.leader.empty() && !info.by_leader && takes_option(info, "leader"))
        keep_tasks_of_leader(analysis, request.leader);
    std::map<Subject, std::vector<std::string_view>> wanted;
    for (const NeededMeasure& needed : info.measures)
        wanted[needed.subject].push_back(needed.id);
    if (request.backbone)
        wanted[backbone_measure.subject].push_back(backbone_measure.id);
    for (const auto& [subject, ids] : wanted)
        measure(analysis, {&subject, 1}, ids);
}

Picture draw_picture(const Analysis& analysis, const DrawRequest& request) {
    const View& view = find_view(request.view);
    const Format format = parse_format(request.format);
    const DrawOptions options =
        draw_options(picture_language(request.language, analysis.reading), request);
    require_taken(view.info, options);
    return picture_of(view.draw(analysis, options), format, request);
}

Picture draw_difference(const TableDifference& difference, const DrawRequest& request,
                        Language language) {
    const View& view = find_view(request.view);
    const DrawOptions options = draw_options(language, request);
    require_taken(view.info, options);
    return picture_of(view.draw_difference(difference, options), parse_format(request.format),
                      request);
}

PictureSet draw_pages(const Analysis& analysis, const DrawRequest& request) {
    const View& view = find_view(request.view);
    if (!view.info.by_leader)
        throw UsageError("no-pages",
                         {fmt::format("view {} cannot show one leader's tasks", view.info.id),
                          fmt::format("视图 {} 不能按领导分页", view.info.id)},
                         {"leave --pages out", "去掉 --pages"});
    if (analysis.reading.leaders.empty())
        throw UsageError("no-leaders", {"the input names no leader", "输入文件未写明领导"},
                         {"leave --pages out", "去掉 --pages"});
    const DrawOptions options =
        draw_options(picture_language(request.language, analysis.reading), request);
    require_taken(view.info, options);
    std::vector<NamedDiagram> diagrams;
    add_pages(analysis, view, options, diagrams);
    PictureSet set;
    const Format format = parse_format(request.format);
    require_font(diagrams.front().diagram, format, set.notes);
    render_into(set, diagrams, format, analysis.options.jobs,
                limits_of(request.limits, request.dpi));
    return set;
}

PictureSet draw_all_pictures(const Analysis& analysis, const std::vector<std::string>& formats,
                             const std::string& style, LanguageChoice language,
                             const PictureLimits& limits) {
    DrawOptions options;
    options.language = picture_language(language, analysis.reading);
    options.style = find_style(style);
    const std::vector<NamedDiagram> diagrams = all_diagrams(analysis, options);
    PictureSet set;
    set.folder = "diagrams/";
    if (std::any_of(formats.begin(), formats.end(), [](const auto& name) { return name != "dot"; }))
        warn_without_font(set.notes);
    render_into(set, diagrams, Format::dot, analysis.options.jobs);
    for (const std::string& name : formats)
        if (name != "dot")
            render_into(set, diagrams, parse_format(name), analysis.options.jobs,
                        limits_of(limits));
    return set;
}

PictureSet draw_whole_pictures(const Analysis& analysis, const std::string& style,
                               Language language, const PictureLimits& limits) {
    DrawOptions options;
    options.language = language;
    options.style = find_style(style);
    PictureSet set;
    set.folder = "diagrams/";
    render_into(set, whole_diagrams(analysis, options), Format::svg, analysis.options.jobs,
                limits_of(limits));
    return set;
}

std::vector<std::string> view_ids() {
    std::vector<std::string> ids;
    for (const View* view : all_views())
        ids.emplace_back(view->info.id);
    for (const View* view : difference_views())
        ids.emplace_back(view->info.id);
    return ids;
}

bool is_of_two_inputs(const std::string& view) {
    return find_view(view).draw_difference != nullptr;
}

std::string safe_file_stem(std::size_t number, std::string_view title) {
    std::string stem = fmt::format("s{:02}", number);
    std::string rest;
    for (std::size_t position = 0; position < title.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(title, position);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        if (!letter && !digit && !text::is_han(c))
            continue;
        if (stem.size() + 1 + rest.size() + (position - start) > longest_stem)
            break;
        rest += title.substr(start, position - start);
    }
    return rest.empty() ? stem : stem + "-" + rest;
}

} // namespace zeren
