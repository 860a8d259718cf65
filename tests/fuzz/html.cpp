// SPDX-License-Identifier: Apache-2.0
// Web pages.
#include "fuzz.hpp"

#include <zeren/read/reader.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zeren;
    ReadOptions options;
    options.reader = "html";
    const Source source{"input", std::string(fuzz::as_text(data, size))};
    fuzz::refusing(source, [&] {
        Diagnostics findings;
        fuzz::check_document(read_source(source, options, findings), source.bytes.size());
        fuzz::check_messages(findings, source);
    });
    return 0;
}
