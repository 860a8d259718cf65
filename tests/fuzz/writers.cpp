// SPDX-License-Identifier: Apache-2.0
// Names that nobody chose, given to the writers: what is written is read again by another program's
// library, and says of each name what the format is documented to say. Input: see table_of.
#include "fuzz.hpp"
#include "writers/checks.hpp"

#include <array>

namespace {

using namespace zeren;
using namespace zeren::fuzz;

constexpr std::array checks{check_reading_json, check_rows, check_html,
                            check_script_data,  check_svg,  check_view};

void check(const NamedTable& table, std::size_t writer) {
    const auto exporters = all_exporters();
    if (writer < exporters.size())
        check_exporter(table, *exporters[writer]);
    else
        checks.at(writer - exporters.size())(table);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const NamedTable table = table_of(as_text(data, size));
    const std::size_t writers = all_exporters().size() + checks.size();
#ifdef ZEREN_FUZZ_SEARCHES // one writer an input, so that many inputs are tried
    check(table, table.choices.writer % writers);
#else
    for (std::size_t writer = 0; writer < writers; ++writer)
        check(table, writer);
#endif
    return 0;
}
