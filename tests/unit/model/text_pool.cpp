// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <zeren/model/reading.hpp>

#include <string>

using namespace zeren;

TEST_CASE("a pool keeps views of its document and copies of everything else", "[model]") {
    TextPool pool;
    const std::string source = "区财政局、区发改局";
    const PooledText document = pool.adopt({source.begin(), source.end()});
    const PooledText inside = pool.keep(document.substr(0, 12));
    CHECK(inside == "区财政局");
    CHECK(inside.data() == document.data()); // the very bytes

    std::string passing = "区教育局";
    const PooledText copied = pool.keep(passing);
    passing.assign(passing.size(), 'x');
    CHECK(copied == "区教育局");
    CHECK(pool.keep("").empty());
}

TEST_CASE("kept texts stay where they are while the pool grows", "[model]") {
    TextPool pool;
    std::vector<PooledText> kept;
    for (int i = 0; i < 20'000; ++i) // 20,000 × 10 bytes: several blocks
        kept.push_back(pool.keep("名字" + std::to_string(1000 + i % 9000)));
    const PooledText large = pool.keep(std::string(1'000'000, 'a')); // more than a block
    for (int i = 0; i < 3; ++i)
        pool.adopt(std::vector<char>(100, 'b'));
    CHECK(large == std::string(1'000'000, 'a'));
    bool all = true;
    for (int i = 0; i < 20'000; ++i)
        all &= kept[static_cast<std::size_t>(i)] == "名字" + std::to_string(1000 + i % 9000);
    CHECK(all);
}

TEST_CASE("a copy of a reading outlives the reading", "[model]") {
    Reading copy;
    {
        Reading reading;
        reading.tasks.emplace_back().text = reading.pool->keep(std::string("修路"));
        copy = reading;
    }
    CHECK(copy.tasks[0].text == "修路");
}
