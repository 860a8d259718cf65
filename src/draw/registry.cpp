// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
} // namespace

std::span<const View* const> all_views() {
    return views;
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
