// SPDX-License-Identifier: Apache-2.0
// Gives a target every file of the folders named, without libFuzzer: any compiler can.
#include "fuzz.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::fprintf(stderr, "%s\n", file.filename().c_str()); // the last one is the one that fails
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        // a copy of its own size, so that a sanitizer sees a read behind its end
        const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(data.data(), data.size());
    }
    constexpr std::size_t fewest_seeds = 30;
    zeren::fuzz::require(files.size() >= fewest_seeds, "a target has at least 30 seeds");
    std::printf("%zu inputs\n", files.size());
    return 0;
}
