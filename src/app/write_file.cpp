// SPDX-License-Identifier: Apache-2.0
#include "write_file.hpp"

#include <zeren/app/interruption.hpp>
#include <zeren/app/output.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/system_words.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace zeren {

namespace fs = std::filesystem;

void fail_to_write(const std::string& path, int error) {
    const Text words = system_words(error);
    Text hint;
    if (error == ENOSPC || error == EDQUOT)
        hint = {"free some space, or write elsewhere with -o", "请清理空间，或用 -o 写到别处"};
    else if (error == EACCES || error == EROFS || error == EPERM)
        hint = {"choose a place that you may write to", "请换一个有写权限的位置"};
    else if (error == ENOENT)
        hint = {"the folder above it does not exist", "上一级文件夹不存在"};
    throw OutputError("cannot-write", {path, 0, 0, {}},
                      {"cannot write it: " + words.en, "无法写入：" + words.zh}, std::move(hint));
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void write_new_file(const std::string& path, const std::string& shown, std::string_view bytes) {
    FileDescriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (file.number() < 0)
        fail_to_write(shown, errno);
    if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0) {
        const int error = errno;
        ::unlink(path.c_str());
        fail_to_write(shown, error);
    }
    if (!file.close()) {
        const int error = errno;
        ::unlink(path.c_str());
        fail_to_write(shown, error);
    }
}

void sync_folder(const std::string& path) {
    const FileDescriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() >= 0)
        ::fsync(folder.number());
}

std::string folder_of(const std::string& path) {
    const fs::path parent = fs::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

namespace {

void write_directly(const std::string& path, std::string_view bytes) {
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0 || !write_all(file.number(), bytes) || !file.close())
        fail_to_write(path, errno);
}

} // namespace

void write_file_atomically(const std::string& path, std::string_view bytes) {
    struct stat about {};
    const bool exists = ::stat(path.c_str(), &about) == 0;
    if (exists && S_ISDIR(about.st_mode))
        fail_to_write(path, EISDIR);
    if (exists && !S_ISREG(about.st_mode))
        return write_directly(path, bytes);
    // A link stays a link: what it points to is replaced.
    std::error_code ignored;
    const fs::path real = exists ? fs::canonical(path, ignored) : fs::path(path);
    const std::string staged = folder_of(real.string()) + "/." + real.filename().string() +
                               ".zeren-" + std::to_string(::getpid());
    const CleanUpOnSignal guard("", staged);
    write_new_file(staged, path, bytes);
    if (exists)
        ::chmod(staged.c_str(), about.st_mode & 07777U);
    if (::rename(staged.c_str(), real.c_str()) != 0) {
        const int error = errno;
        ::unlink(staged.c_str());
        fail_to_write(path, error);
    }
    sync_folder(folder_of(real.string()));
}

} // namespace zeren
