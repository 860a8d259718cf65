// SPDX-License-Identifier: Apache-2.0
// Word documents: an input is a container, or parts (see container.hpp).
#include "container.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zeren;
    const std::string_view input = fuzz::as_text(data, size);
    ReadOptions options;
    options.reader = "docx";
    options.limits.unzip_bytes = 4U << 20U;
    const Source source = fuzz::office_file("input.docx", input, "word/document.xml",
                                            {{"[Content_Types].xml", "<Types/>"}});
    fuzz::check_reading(source, options, source.bytes.size());
    return 0;
}
