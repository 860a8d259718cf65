// SPDX-License-Identifier: Apache-2.0
// Reads a text, or a file of the source tree, as `zeren read` does.
#pragma once

#include <zeren/read/reader.hpp>
#include <zeren/resolve/resolve.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace zeren::test {

inline std::string file_bytes(const std::string& path) {
    std::ifstream file(std::string(ZEREN_SOURCE_DIR "/") + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline Reading read_bytes(std::string bytes, const ResolveOptions& options = {},
                          const std::string& name = "test.txt") {
    Diagnostics findings;
    std::vector<SourceDocument> documents;
    documents.push_back(read_source({name, std::move(bytes)}, {}, findings));
    return resolve(std::move(documents), options);
}

/// The names that a task has in a role, as written; collectives are marked with a star.
inline std::vector<std::string> names(const Reading& reading, std::size_t task, Role role) {
    std::vector<std::string> out;
    for (const Assignment& assignment : reading.assignments)
        if (assignment.task.index() == task && assignment.role == role)
            out.push_back((assignment.collective ? "*" : "") + std::string(assignment.text));
    return out;
}

inline std::size_t count_findings(const Reading& reading, std::string_view code) {
    std::size_t count = 0;
    for (const Diagnostic& finding : reading.findings)
        count += finding.code == code ? 1 : 0;
    return count;
}

} // namespace zeren::test
