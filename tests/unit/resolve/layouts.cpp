// SPDX-License-Identifier: Apache-2.0
// Each layout can be asked for by name; then no other is tried.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/errors.hpp>

using namespace zeren;
using namespace zeren::test;

namespace {

struct Sample {
    Layout layout;
    std::string text;
};

const std::vector<Sample>& samples() {
    static const std::vector<Sample> list{
        {Layout::table,
         "序号 | 目标任务 | 牵头单位 | 配合单位 |\n1 | 修路 | 甲市财政局 | 甲市水利局 |\n"},
        {Layout::matrix, "工作任务 | 甲市财政局 | 甲市水利局 |\n修路 | A | R |\n架桥 | R | A |\n"},
        {Layout::pasted, "序号\n\n目标任务\n\n牵头单位\n\n配合单位\n\n1\n\n推进道路建设\n\n甲市财政"
                         "局\n\n甲市水利局\n"},
        {Layout::inline_text, "1. 推进道路建设。(甲市财政局牵头,甲市水利局配合)\n"},
        {Layout::stanzas,
         "ROADS\nM: Ann Able <ann@example.org>\nR: Bob Best <bob@example.org>\nF: roads/\n\n"
         "BRIDGES\nM: Cy Coe <cy@example.org>\nF: bridges/\n"}};
    return list;
}

std::string refusal(const std::string& text, Layout layout) {
    try {
        ResolveOptions options;
        options.layout = layout;
        read_bytes(text, options);
    } catch (const InputError& error) {
        return error.diagnostic().code;
    }
    return {};
}

} // namespace

TEST_CASE("a layout that is asked for is the only one tried", "[resolve][layouts]") {
    for (const Sample& sample : samples())
        for (const LayoutInfo& asked : all_layouts()) {
            INFO(asked.id << " of " << sample.text);
            CHECK(refusal(sample.text, asked.layout) ==
                  (asked.layout == sample.layout ? "" : "no-table"));
        }
}

TEST_CASE("a vertical card is asked for as cards", "[resolve][layouts]") {
    const std::string card =
        "<table><tr><td>工作任务<td>修路<tr><td>牵头单位<td>甲市财政局<tr><td>配合单位"
        "<td>甲市水利局</table>";
    CHECK(refusal(card, Layout::cards).empty());
    CHECK(refusal(card, Layout::inline_text) == "no-table");
}

TEST_CASE("layouts have distinct names", "[resolve][layouts]") {
    for (const LayoutInfo& layout : all_layouts())
        CHECK(find_layout(layout.id) == layout.layout);
    CHECK_FALSE(find_layout("text").has_value()); // a carrier
}
