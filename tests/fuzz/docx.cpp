// SPDX-License-Identifier: Apache-2.0
// Word documents: an input is a container, or parts (see container.hpp).
#include "container.hpp"
#include "fuzz.hpp"

#include <zeren/read/reader.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zeren;
    const std::string_view input = fuzz::as_text(data, size);
    ReadOptions options;
    options.reader = "docx";
    options.limits.unzip_bytes = 4U << 20U;
    const Source source{
        "input.docx", input.starts_with("PK")
                          ? std::string(input)
                          : fuzz::container(fuzz::parts_of(input, "word/document.xml",
                                                           {{"[Content_Types].xml", "<Types/>"}}))};
    fuzz::refusing(source, [&] {
        Diagnostics findings;
        fuzz::check_document(read_source(source, options, findings), source.bytes.size());
        fuzz::check_messages(findings, source);
    });
    return 0;
}
