// SPDX-License-Identifier: Apache-2.0
// The diagrams inside the page, and links to those that are too large for it.
#include "inline_svg.hpp"
#include "nodes.hpp"

#include <zeren/draw/view.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace zeren::report {
namespace {

/// Bytes of pictures that the page holds.
constexpr std::size_t room = 960U * 1000U;
constexpr std::string_view folder = "diagrams/";
constexpr std::string_view ending = ".svg";

/// The views in the order in which a newcomer looks at them; those that say what the page's own
/// charts say come last.
constexpr std::array<std::string_view, 7> order{"collaboration", "leaders",  "command", "bipartite",
                                                "calendar",      "workload", "matrix"};

const PictureFile* picture_of(std::span<const PictureFile> pictures, std::string_view view) {
    const std::string name = std::string(folder) + std::string(view) + std::string(ending);
    const auto found = std::find_if(pictures.begin(), pictures.end(),
                                    [&](const PictureFile& file) { return file.name == name; });
    return found == pictures.end() ? nullptr : &*found;
}

std::vector<const View*> views_in_order() {
    std::vector<const View*> views(all_views().begin(), all_views().end());
    std::stable_sort(views.begin(), views.end(), [](const View* a, const View* b) {
        return std::find(order.begin(), order.end(), a->info.id) <
               std::find(order.begin(), order.end(), b->info.id);
    });
    return views;
}

/// What the page has room for, in the order of the views: first all in its own language.
class Shelf {
  public:
    explicit Shelf(const ReportContent& content) {
        for (const View* view : views_in_order())
            put(own_, content.pictures, view->info.id);
        for (const auto& own : own_)
            put(translated_, content.translated_pictures, own.first);
    }

    [[nodiscard]] const std::string& own(std::string_view view) const { return find(own_, view); }
    [[nodiscard]] const std::string& translated(std::string_view view) const {
        return find(translated_, view);
    }

  private:
    using Svgs = std::vector<std::pair<std::string_view, std::string>>;

    void put(Svgs& to, std::span<const PictureFile> pictures, std::string_view view) {
        const PictureFile* const file = picture_of(pictures, view);
        if (file == nullptr)
            return;
        std::string svg = inline_svg(file->bytes);
        if (used_ + svg.size() > room)
            return;
        used_ += svg.size();
        to.emplace_back(view, std::move(svg));
    }

    static const std::string& find(const Svgs& svgs, std::string_view view) {
        static const std::string none;
        for (const auto& [id, svg] : svgs)
            if (id == view)
                return svg;
        return none;
    }

    Svgs own_, translated_;
    std::size_t used_ = 0;
};

bool is_view(std::string_view stem) {
    const auto called = [&](const View* view) { return view->info.id == stem; };
    return std::any_of(all_views().begin(), all_views().end(), called) ||
           std::any_of(difference_views().begin(), difference_views().end(), called);
}

/// The title in a language: "Units and tasks: part", the first of them in the language that the
/// picture was drawn in.
std::string title_in(Language language, const std::string& title) {
    for (const View* view : all_views())
        for (const auto& [name, colon] : {std::pair{view->info.title_zh, std::string_view("：")},
                                          std::pair{view->info.title, std::string_view(": ")}}) {
            const std::string beginning = std::string(name) + std::string(colon);
            if (!title.starts_with(beginning))
                continue;
            const std::string part = title.substr(beginning.size());
            return language == Language::chinese ? std::string(view->info.title_zh) + "：" + part
                                                 : std::string(view->info.title) + ": " + part;
        }
    return title;
}

/// Pictures of a part of the table: one a leader.
Node pages(const ReportContent& content) {
    Node list = empty_list();
    for (const PictureFile& file : content.pictures) {
        if (!file.name.ends_with(ending) || !file.name.starts_with(folder))
            continue;
        const std::string_view stem = std::string_view(file.name).substr(
            folder.size(), file.name.size() - folder.size() - ending.size());
        if (!is_view(stem))
            list << object(with("href", file.name),
                           with("zh", title_in(Language::chinese, file.title)),
                           with("en", title_in(Language::english, file.title)));
    }
    return list;
}

} // namespace

Node pictures_part(const Basis& basis) {
    const Shelf shelf(basis.content);
    const bool chinese = basis.content.language == Language::chinese;
    Node shown = empty_list();
    Node left_out = empty_list();
    for (const View* view : views_in_order()) {
        const ViewInfo& info = view->info;
        const PictureFile* const file = picture_of(basis.content.pictures, info.id);
        if (file == nullptr)
            continue;
        const std::string& svg = shelf.own(info.id);
        const std::string& translated = shelf.translated(info.id);
        (svg.empty() ? left_out : shown) << object(
            with("view", info.id), with("zh", info.title_zh), with("en", info.title),
            with("shows-zh", info.shows_zh), with("shows-en", info.shows), with("href", file->name),
            with("both", !translated.empty()), with("svg", svg),
            with("svg-zh", chinese ? svg : translated), with("svg-en", chinese ? translated : svg));
    }
    Node by_leader = pages(basis.content);
    const bool any = !shown.list_value().empty();
    const bool any_left_out = !left_out.list_value().empty();
    const bool any_pages = !by_leader.list_value().empty();
    return object(with("any", any), with("pictures", std::move(shown)),
                  with("left-out", std::move(left_out)), with("any-left-out", any_left_out),
                  with("pages", std::move(by_leader)), with("any-pages", any_pages));
}

} // namespace zeren::report
