// SPDX-License-Identifier: Apache-2.0
// The command line: each line of the input is an argument. Runs in a folder of its own with two
// small files; arguments that name a place outside it, or large numbers, are made harmless first.
// Whatever is asked for, the exit code is one of the contract and no control character reaches the
// terminal.
#include "cli/program.hpp"
#include "fuzz.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace {

constexpr std::size_t runs_between_cleanings = 500;

void fill_folder(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        std::filesystem::remove_all(entry.path());
    std::ofstream(folder / "a.txt") << "序号,任务,牵头单位,配合单位\n1,修路,市交通局,市财政局\n"
                                       "2,治水,市水利局,市财政局、市交通局\n";
    std::ofstream(folder / "c.toml") << "top = 3\n";
}

/// In a folder of its own, with nowhere to print.
const std::filesystem::path& folder() {
    static const std::filesystem::path made = [] {
        std::string name = (std::filesystem::temp_directory_path() / "zeren-fuzz-XXXXXX").string();
        zeren::fuzz::require(::mkdtemp(name.data()) != nullptr, "a folder can be made");
        zeren::fuzz::require(::chdir(name.c_str()) == 0, "the folder can be entered");
        static const std::string kept = name;
        std::atexit([] { std::filesystem::remove_all(kept); });
        fill_folder(name);
        return std::filesystem::path(name);
    }();
    return made;
}

/// No place outside the folder, no number of four digits.
std::string harmless(std::string_view argument) {
    std::string out;
    std::size_t digits = 0;
    for (const char c : argument) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (c != '/' && c != '\0' && digits <= 3)
            out += c;
    }
    return zeren::text::replace_all(out, "..", ".");
}

std::vector<std::string> arguments_of(std::string_view input) {
    constexpr std::size_t most = 12;
    std::vector<std::string> arguments{"zeren"};
    while (!input.empty() && arguments.size() < most) {
        const std::size_t end = std::min(input.find('\n'), input.size());
        arguments.push_back(harmless(input.substr(0, end)));
        input.remove_prefix(std::min(end + 1, input.size()));
    }
    // layouts and workbooks are made in children, which are too slow to be tried here
    if (arguments.size() > 1 && arguments[1] == "draw")
        arguments.insert(arguments.end(), {"-T", "dot"});
    if (arguments.size() > 1 && arguments[1] == "analyze")
        arguments.emplace_back("--dry-run");
    return arguments;
}

bool is_clean(std::string_view words) {
    return std::none_of(words.begin(), words.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static std::size_t runs = 0;
    if (folder(); ++runs % runs_between_cleanings == 0)
        fill_folder(folder());
    const auto arguments = arguments_of(zeren::fuzz::as_text(data, size));
    std::vector<const char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(argument.c_str());
    const int nowhere = ::open("/dev/null", O_RDWR);
    const int kept = ::dup(STDOUT_FILENO);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDIN_FILENO);
    ::close(nowhere);
    std::ostringstream err;
    const auto code =
        zeren::cli::run_program(static_cast<int>(pointers.size()), pointers.data(), err);
    ::dup2(kept, STDOUT_FILENO);
    ::close(kept);
    zeren::fuzz::require(static_cast<int>(code) >= 0 && static_cast<int>(code) <= 3,
                         "an exit code of the contract", err.str());
    zeren::fuzz::require(is_clean(err.str()), "no control character is printed");
    return 0;
}
