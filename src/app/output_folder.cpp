// SPDX-License-Identifier: Apache-2.0
#include "write_file.hpp"

#include <zeren/app/interruption.hpp>
#include <zeren/app/output.hpp>
#include <zeren/app/sha256.hpp>
#include <zeren/base/errors.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>

namespace zeren {

namespace fs = std::filesystem;

namespace {

/// A lock file beside the folder. It is held by the open file, so a run that was killed holds
/// nothing.
FileDescriptor take_lock(const std::string& path, const std::string& target) {
    while (true) {
        FileDescriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (lock.number() < 0)
            fail_to_write(target, errno);
        if (::flock(lock.number(), LOCK_EX | LOCK_NB) != 0)
            throw OutputError(
                "folder-in-use", {target, 0, 0, {}},
                {"another run is writing into this folder", "另一个进程正在写入该文件夹"},
                {"wait for it, or choose another folder", "请等待其结束，或换一个文件夹"});
        // The run before may have removed the file between our open and our lock: then try again.
        struct stat held {
        }, named{};
        if (::fstat(lock.number(), &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
            held.st_ino == named.st_ino)
            return lock;
    }
}

/// True where results may go: nothing there yet, or an empty folder, or any folder with --force.
bool check_target(const std::string& path, bool force) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
        if (error && status.type() == fs::file_type::none)
            fail_to_write(path, error.value());
        return false;
    }
    if (!fs::is_directory(status))
        fail_to_write(path, ENOTDIR);
    const bool empty = fs::is_empty(path, error);
    if (error)
        fail_to_write(path, error.value());
    if (!empty && !force)
        throw OutputError("folder-not-empty", {path, 0, 0, {}},
                          {"the folder is not empty", "文件夹不为空"},
                          {"give --force to write into it, or choose another folder with -o",
                           "加 --force 写入其中，或用 -o 换一个文件夹"});
    return !empty;
}

std::string without_trailing_slash(std::string path) {
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

std::string beside(const std::string& path, const std::string& ending) {
    return folder_of(path) + "/." + fs::path(path).filename().string() + ending;
}

} // namespace

struct OutputFolder::State {
    std::string target, staging, lock_path;
    bool into_existing = false;
    FileDescriptor lock;
    std::optional<CleanUpOnSignal> guard;
    std::vector<WrittenFile> files;
    std::vector<fs::path> made_parents; ///< deepest first
    bool committed = false;

    void make_parent() {
        std::error_code error;
        const fs::path parent = folder_of(target);
        for (fs::path above = parent; !above.empty() && !fs::exists(above, error);
             above = above.parent_path())
            made_parents.push_back(above);
        fs::create_directories(parent, error);
        if (error)
            fail_to_write(target, error.value());
    }

    void remove_made_parents() const {
        std::error_code ignored;
        for (const fs::path& parent : made_parents)
            fs::remove(parent, ignored); // only where it is empty
    }

    void make_staging() {
        std::error_code error;
        fs::remove_all(staging, error); // left by a run that was killed
        if (!fs::create_directory(staging, error))
            fail_to_write(target, error ? error.value() : EEXIST);
    }

    void move_file(const std::string& name) const {
        const fs::path to = fs::path(target) / name;
        std::error_code error;
        fs::create_directories(to.parent_path(), error);
        fs::rename(fs::path(staging) / name, to, error);
        if (error)
            fail_to_write(to.string(), error.value());
    }
};

OutputFolder::OutputFolder(const std::string& path, bool force)
    : state_(std::make_unique<State>()) {
    State& state = *state_;
    state.target = without_trailing_slash(path);
    if (fs::path(state.target).filename() == "." || fs::path(state.target).filename() == "..")
        state.target = fs::absolute(state.target).lexically_normal().parent_path().string();
    state.staging = beside(state.target, ".zeren-staging");
    state.lock_path = beside(state.target, ".zeren-lock");
    state.into_existing = check_target(state.target, force);
    state.make_parent();
    state.lock = take_lock(state.lock_path, state.target);
    state.guard.emplace(state.staging, state.lock_path);
    try {
        state.make_staging();
    } catch (...) {
        ::unlink(state.lock_path.c_str());
        throw;
    }
}

OutputFolder::~OutputFolder() {
    std::error_code ignored;
    fs::remove_all(state_->staging, ignored);
    ::unlink(state_->lock_path.c_str());
    if (!state_->committed)
        state_->remove_made_parents();
}

void OutputFolder::add(const std::string& name, std::string_view bytes) {
    const fs::path path = fs::path(state_->staging) / name;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    write_new_file(path.string(), state_->target + "/" + name, bytes);
    state_->files.push_back({name, bytes.size(), sha256(bytes)});
}

std::span<const WrittenFile> OutputFolder::files() const {
    return state_->files;
}

void OutputFolder::commit(std::span<const std::string> stale) {
    State& state = *state_;
    sync_folder(state.staging);
    std::error_code error;
    if (!state.into_existing) {
        // Renaming over an empty folder replaces it, so this is one step.
        fs::rename(state.staging, state.target, error);
        if (error)
            fail_to_write(state.target, error.value());
    } else {
        // Until the last file (the manifest) is back, the folder says that it is incomplete.
        fs::remove(fs::path(state.target) / state.files.back().name, error);
        for (const WrittenFile& file : state.files)
            state.move_file(file.name);
        for (const std::string& name : stale) {
            const auto same = [&](const WrittenFile& file) { return file.name == name; };
            if (std::none_of(state.files.begin(), state.files.end(), same))
                fs::remove(fs::path(state.target) / name, error);
        }
    }
    sync_folder(folder_of(state.target));
    state.committed = true;
}

} // namespace zeren
