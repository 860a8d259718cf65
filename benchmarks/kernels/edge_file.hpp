// SPDX-License-Identifier: Apache-2.0
// Edge files of the kernel benchmark: a line a tie, "unit vertex", tasks numbered behind the units.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

inline std::vector<std::pair<std::uint32_t, std::uint32_t>> read_edges(const char* path) {
    std::FILE* const file = std::fopen(path, "r");
    if (file == nullptr) {
        std::perror(path);
        std::exit(2);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    unsigned unit = 0, vertex = 0;
    while (std::fscanf(file, "%u %u", &unit, &vertex) == 2)
        edges.emplace_back(unit, vertex);
    std::fclose(file);
    return edges;
}
