// SPDX-License-Identifier: Apache-2.0
// Web pages.
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zeren;
    ReadOptions options;
    options.reader = "html";
    const Source source{"input", std::string(fuzz::as_text(data, size))};
    fuzz::check_reading(source, options, source.bytes.size());
    return 0;
}
