// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <zeren/app/generate.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/base/errors.hpp>

#include <set>
#include <sstream>

using namespace zeren;

namespace {

std::string generated(const GenerateOptions& options) {
    std::ostringstream out;
    generate_notice(options, out);
    return out.str();
}

} // namespace

TEST_CASE("the same shape and seed give the same notice, another seed another", "[app]") {
    CHECK(generated({}) == generated({}));
    GenerateOptions other;
    other.seed = 43;
    CHECK(generated({}) != generated(other));
}

TEST_CASE("a generated notice is read back with the shape that was asked for", "[app]") {
    const test::TemporaryFolder folder;
    GenerateOptions shape;
    shape.units = 12;
    shape.tasks = 90;
    shape.leaders = 7;
    PipelineOptions options;
    options.inputs = {folder.write("notice.txt", generated(shape))};
    const Reading reading = read_inputs(options).reading;
    CHECK(reading.tasks.size() == 90);
    CHECK(reading.leaders.size() == 7);
    CHECK(reading.units.size() <= 12);
    CHECK(reading.units.size() >= 10); // the rarest of 12 may stay out of 90 rows
    for (const Task& task : reading.tasks)
        CHECK(task.leaders.size() == 1);
}

TEST_CASE("unit names of a generated notice are all different", "[app]") {
    const test::TemporaryFolder folder;
    GenerateOptions shape;
    shape.units = 300;
    shape.tasks = 3000;
    shape.supports = 5;
    PipelineOptions options;
    options.inputs = {folder.write("notice.txt", generated(shape))};
    const Reading reading = read_inputs(options).reading;
    std::set<std::string> names;
    for (const Unit& unit : reading.units)
        names.insert(unit.name);
    CHECK(names.size() == reading.units.size());
    CHECK(names.size() > 250);
}

TEST_CASE("a shape that cannot be is refused", "[app]") {
    const auto refused = [](auto change) {
        GenerateOptions shape;
        change(shape);
        std::ostringstream out;
        CHECK_THROWS_AS(generate_notice(shape, out), UsageError);
        CHECK(out.str().empty());
    };
    refused([](GenerateOptions& shape) { shape.units = 0; });
    refused([](GenerateOptions& shape) { shape.leaders = shape.tasks + 1; });
    refused([](GenerateOptions& shape) { shape.supports = -1; });
    refused([](GenerateOptions& shape) { shape.collectives = 1.5; });
}
