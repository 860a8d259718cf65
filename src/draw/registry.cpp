// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace zeren {

namespace view {
#define ZEREN_VIEW(name) extern const View name;
#include "draw/views.def"
#undef ZEREN_VIEW
} // namespace view

namespace {
const std::array views{
#define ZEREN_VIEW(name) &view::name,
#include "draw/views.def"
#undef ZEREN_VIEW
};

std::vector<const View*> views_of(bool two_tables) {
    std::vector<const View*> list;
    for (const View* view : views)
        if ((view->draw == nullptr) == two_tables)
            list.push_back(view);
    return list;
}

/// "collaboration, command": the views that take the option.
std::string takers(std::string_view option) {
    std::string list;
    for (const View* view : views)
        if (takes_option(view->info, option))
            list += (list.empty() ? "" : ", ") + std::string(view->info.id);
    return list;
}

void require_taken(const ViewInfo& view, std::string_view option, bool given) {
    if (!given || takes_option(view, option))
        return;
    const std::string list = takers(option);
    throw UsageError("option-not-for-view",
                     {fmt::format("view {} does not take --{}", view.id, option),
                      fmt::format("视图 {} 不支持 --{}", view.id, option)},
                     {fmt::format("leave it out; these views take it: {}", list),
                      fmt::format("请去掉；支持该选项的视图：{}", list)});
}
} // namespace

bool takes_option(const ViewInfo& view, std::string_view option) {
    if (view.needs == option || (view.by_leader && option == "leader"))
        return true;
    for (std::string_view rest = view.takes; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == option)
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

void require_taken(const ViewInfo& view, const DrawOptions& options) {
    require_taken(view, "unit", !options.unit.empty());
    require_taken(view, "task", !options.task.empty());
    require_taken(view, "leader", !options.leader.empty());
    require_taken(view, "minimum-weight", options.minimum_weight.has_value());
    require_taken(view, "backbone", options.backbone.has_value());
}

std::span<const View* const> all_views() {
    static const std::vector<const View*> list = views_of(false);
    return list;
}

std::span<const View* const> difference_views() {
    static const std::vector<const View*> list = views_of(true);
    return list;
}

const View& find_view(std::string_view id) {
    for (const View* view : views)
        if (view->info.id == id)
            return *view;
    const View* const nearest =
        *std::min_element(views.begin(), views.end(), [&](const View* a, const View* b) {
            return text::edit_distance(a->info.id, id) < text::edit_distance(b->info.id, id);
        });
    throw UsageError(
        "unknown-view",
        {fmt::format("no view is called '{}'", id), fmt::format("没有名为“{}”的视图", id)},
        {fmt::format("did you mean '{}'? `zeren list views` names all", nearest->info.id),
         fmt::format("是否指“{}”？zeren list views 列出全部视图", nearest->info.id)});
}

} // namespace zeren
