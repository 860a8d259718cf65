// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <zeren/app/catalogs.hpp>

#include <algorithm>
#include <string>

using namespace zeren;

namespace {

bool has_chinese(const std::string& text) {
    // U+4E00 … U+9FFF begin with the bytes E4 … E9 in UTF-8.
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE4 && byte <= 0xE9;
    });
}

} // namespace

TEST_CASE("every reader and layout says in Chinese what it reads", "[app]") {
    const DataTable table = catalog("readers", Language::chinese);
    const DataTable english = catalog("readers", Language::english);
    REQUIRE(table.columns.back().id == "reads");
    REQUIRE(table.rows.size() == english.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        CHECK(has_chinese(std::get<std::string>(table.rows[row].back())));
        CHECK(table.rows[row].back() != english.rows[row].back());
    }
}
