// SPDX-License-Identifier: Apache-2.0
// What a measure says in words, it says in Chinese too.
#include "support/catch.hpp"

#include <zeren/metrics/in_chinese.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <string>

using namespace zeren;

namespace {

bool has_chinese(std::string_view text) {
    // U+4E00 … U+9FFF begin with the bytes E4 … E9 in UTF-8.
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE4 && byte <= 0xE9;
    });
}

/// An English word, as "number" is one and "max" or "k_i" none.
bool has_words(std::string_view text) {
    std::size_t letters = 0;
    for (const char c : text) {
        letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
        if (letters >= 5)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("unit/metrics: every measure says in Chinese how it reads and when it is undefined") {
    for (const Metric* metric : all_metrics()) {
        CAPTURE(metric->info.id);
        for (const std::string_view text : {metric->info.reads, metric->info.undefined_when}) {
            CAPTURE(std::string(text));
            CHECK(has_chinese(in_chinese(text)));
        }
    }
}

TEST_CASE("unit/metrics: a formula or range in words has them in Chinese") {
    for (const Metric* metric : all_metrics())
        for (const std::string_view text : {metric->info.formula, metric->info.range}) {
            CAPTURE(metric->info.id, std::string(text));
            CHECK((!has_words(text) || has_chinese(in_chinese(text))));
        }
}

TEST_CASE("unit/metrics: what says the same in both languages comes back as it is") {
    CHECK(in_chinese("[0, 1]") == "[0, 1]");
    CHECK(in_chinese("k_i / m") == "k_i / m");
}
