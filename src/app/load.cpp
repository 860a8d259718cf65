// SPDX-License-Identifier: Apache-2.0
#include "file_descriptor.hpp"

#include <zeren/app/load.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/base/bytes_shown.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/system_words.hpp>
#include <zeren/read/reader.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

namespace zeren {
namespace {

namespace fs = std::filesystem;

constexpr int pipe_patience_milliseconds = 2000;

[[noreturn]] void fail(const std::string& path, const std::string& code, int error, Text hint) {
    const Text words = system_words(error);
    throw InputError(code, {path, 0, 0, {}},
                     {"cannot read it: " + words.en, "无法读取：" + words.zh}, std::move(hint));
}

/// A name in the same folder that the user may have meant.
Text missing_file_hint(const std::string& path) {
    std::error_code ignored;
    const fs::path wanted(path);
    const fs::path folder = wanted.has_parent_path() ? wanted.parent_path() : fs::path(".");
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    const auto near = nearest(wanted.filename().string(), names, 1);
    if (near.empty())
        return {"check the path; '-' reads standard input", "请检查路径；“-”表示标准输入"};
    const std::string meant = (wanted.parent_path() / near.front()).string();
    return {"did you mean '" + meant + "'?", "是不是“" + meant + "”?"};
}

/// Opening a named pipe must not wait for a writer that never comes.
FileDescriptor open_for_reading(const std::string& path) {
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.number() < 0)
        fail(path, "cannot-open", errno, errno == ENOENT ? missing_file_hint(path) : Text{});
    struct stat about {};
    if (::fstat(file.number(), &about) != 0)
        fail(path, "cannot-open", errno, {});
    if (S_ISFIFO(about.st_mode)) {
        pollfd wait{file.number(), POLLIN, 0};
        if (::poll(&wait, 1, pipe_patience_milliseconds) == 0)
            throw InputError("silent-pipe", {path, 0, 0, {}},
                             {"it is a pipe and nothing came from it within two seconds",
                              "这是管道，两秒内没有任何内容"},
                             {"start its writer first", "请先启动写入方"});
    }
    ::fcntl(file.number(), F_SETFL, ::fcntl(file.number(), F_GETFL) & ~O_NONBLOCK);
    return file;
}

/// `expected` is how many bytes the file says it has: room for them is made once.
std::string read_all(int file, const std::string& name, std::size_t limit,
                     std::size_t expected = 0) {
    std::string bytes;
    bytes.reserve(std::min(expected, limit));
    std::vector<char> chunk(1U << 16U);
    while (true) {
        const ssize_t got = ::read(file, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            fail(name, "cannot-read", errno, {});
        if (got == 0)
            return bytes;
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit)
            throw InputError("input-too-large", {name, 0, 0, {}},
                             {"it holds more than --max-input " + std::to_string(limit) + " bytes",
                              "内容超过 --max-input " + std::to_string(limit) + " 字节"},
                             {"raise --max-input if the file is what you mean to read",
                              "如确需读取，请提高 --max-input"});
    }
}

bool known_extension(const fs::path& file) {
    std::string wanted = file.extension().string();
    if (wanted.empty())
        return false;
    for (char& c : wanted)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    for (const Reader* reader : all_readers()) {
        const std::string list = " " + std::string(reader->info.extensions) + " ";
        if (list.find(" " + wanted + " ") != std::string::npos)
            return true;
    }
    return false;
}

std::string known_extensions() {
    std::string list;
    for (const Reader* reader : all_readers())
        list += (list.empty() ? "" : " ") + std::string(reader->info.extensions);
    return list;
}

/// Hidden files and links to folders are left alone, so that a circle of links cannot hold us.
std::vector<std::string> files_below(const std::string& folder, Diagnostics& findings) {
    std::vector<std::string> files, skipped;
    std::error_code error;
    fs::recursive_directory_iterator walk(folder, error), end;
    if (error)
        fail(folder, "cannot-open", error.value(), {});
    for (; walk != end; walk.increment(error)) {
        const bool hidden = walk->path().filename().string().starts_with('.');
        if (hidden && walk->is_directory(error))
            walk.disable_recursion_pending();
        if (!hidden && walk->is_regular_file(error))
            (known_extension(walk->path()) ? files : skipped).push_back(walk->path().string());
        if (error)
            fail(folder, "cannot-open", error.value(), {});
    }
    if (files.empty())
        throw InputError("no-input-files", {folder, 0, 0, {}},
                         {"the folder holds no file that zeren reads", "文件夹中没有可读取的文件"},
                         {"files with these endings are read: " + known_extensions(),
                          "可读取的扩展名：" + known_extensions()});
    std::sort(files.begin(), files.end());
    std::sort(skipped.begin(), skipped.end());
    for (const std::string& file : skipped)
        findings.add({"file-skipped",
                      Severity::note,
                      {text::with_bytes_shown(file), 0, 0, {}},
                      {"no reader has this ending; the file is left out",
                       "没有对应此扩展名的读取器\uFF0C未读取"},
                      {"name the file itself to have it read", "如需读取\uFF0C请直接给出该文件"}});
    return files;
}

} // namespace

Source load_file(const std::string& path, std::size_t limit_bytes) {
    if (path == "-")
        return {"<stdin>", read_all(STDIN_FILENO, "<stdin>", limit_bytes)};
    const FileDescriptor file = open_for_reading(path);
    struct stat about {};
    const bool told = ::fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode);
    return {text::with_bytes_shown(path),
            read_all(file.number(), path, limit_bytes,
                     told ? static_cast<std::size_t>(about.st_size) : 0)};
}

std::vector<Source> load_inputs(std::span<const std::string> paths, std::size_t limit_bytes,
                                Diagnostics& findings) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code ignored;
        if (path != "-" && fs::is_directory(path, ignored)) {
            const auto below = files_below(path, findings);
            files.insert(files.end(), below.begin(), below.end());
        } else {
            files.push_back(path);
        }
    }
    std::set<std::string> seen;
    std::vector<Source> sources;
    for (const std::string& file : files) {
        if (!seen.insert(fs::path(file).lexically_normal().string()).second)
            throw UsageError("input-twice",
                             {"'" + file + "' is given twice", "“" + file + "”重复给出"},
                             {"its tasks would count twice", "其中的任务会被重复计数"});
        sources.push_back(load_file(file, limit_bytes));
    }
    return sources;
}

} // namespace zeren
