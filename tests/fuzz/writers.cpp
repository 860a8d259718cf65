// SPDX-License-Identifier: Apache-2.0
// Names that nobody chose, given to every writer: what is written is read again by another
// program's library, and says of each name what the format is documented to say. Input: see
// table_of.
#include "fuzz.hpp"
#include "writers/checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zeren::fuzz;
    const NamedTable table = table_of(as_text(data, size));
    check_networks(table);
    check_tables(table);
    check_pages(table);
    check_view(table);
    return 0;
}
