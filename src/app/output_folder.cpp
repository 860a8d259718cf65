// SPDX-License-Identifier: Apache-2.0
#include "folder_swap.hpp"
#include "write_file.hpp"

#include <zeren/app/interruption.hpp>
#include <zeren/app/output.hpp>
#include <zeren/app/sha256.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/signals_held.hpp>

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

constexpr std::string_view staging_ending = ".zeren-staging";
constexpr std::string_view lock_ending = ".zeren-lock";

/// Holds anything but what an earlier run that was killed left of its own.
bool holds_anything(const std::string& path, std::error_code& error) {
    fs::directory_iterator entry(path, error), end;
    for (; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name != staging_ending && name != lock_ending)
            return true;
    }
    return false;
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
    const bool filled = holds_anything(path, error);
    if (error)
        fail_to_write(path, error.value());
    if (filled && !force)
        throw OutputError("folder-not-empty", {path, 0, 0, {}},
                          {"the folder is not empty", "文件夹不为空"},
                          {"give --force to write into it, or choose another folder with -o",
                           "加 --force 写入其中，或用 -o 换一个文件夹"});
    return filled;
}

std::string without_trailing_slash(std::string path) {
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

std::string beside(const std::string& path, std::string_view ending) {
    return folder_of(path) + "/." + fs::path(path).filename().string() + std::string(ending);
}

/// A folder that is another file system's root cannot be renamed: files are staged inside it.
bool is_mount_point(const std::string& path) {
    struct stat about {
    }, above{};
    return ::stat(path.c_str(), &about) == 0 && ::stat((path + "/..").c_str(), &above) == 0 &&
           about.st_dev != above.st_dev;
}

} // namespace

struct OutputFolder::State {
    std::string target; ///< as the user names it
    std::string place;  ///< what it is behind links
    std::string staging, lock_path;
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

    /// By name first: where no file can be opened any more, no folder can be listed either.
    void remove_staging() const {
        const fs::path folder(staging);
        std::error_code ignored;
        for (const WrittenFile& file : files) {
            fs::remove(folder / file.name, ignored);
            if (fs::path(file.name).has_parent_path())
                fs::remove((folder / file.name).parent_path(), ignored);
        }
        if (::rmdir(staging.c_str()) != 0)
            fs::remove_all(folder, ignored);
    }

    void make_staging() {
        std::error_code error;
        fs::remove_all(staging, error); // left by a run that was killed
        if (!fs::create_directory(staging, error))
            fail_to_write(target, error ? error.value() : EEXIST);
    }
};

OutputFolder::OutputFolder(const std::string& path, bool force)
    : state_(std::make_unique<State>()) {
    State& state = *state_;
    state.target = without_trailing_slash(path);
    if (fs::path(state.target).filename() == "." || fs::path(state.target).filename() == "..")
        state.target = fs::absolute(state.target).lexically_normal().parent_path().string();
    state.into_existing = check_target(state.target, force);
    std::error_code none_yet;
    const fs::path real = fs::canonical(state.target, none_yet);
    state.place = none_yet ? state.target : real.string();
    const bool inside = is_mount_point(state.place);
    std::error_code ignored;
    const bool here = fs::equivalent(state.place, ".", ignored); // the user's shell stands there
    state.into_existing = state.into_existing || inside || here;
    state.staging = inside ? state.place + "/" + std::string(staging_ending)
                           : beside(state.place, staging_ending);
    state.lock_path =
        inside ? state.place + "/" + std::string(lock_ending) : beside(state.place, lock_ending);
    try {
        state.make_parent();
        SignalsHeld held; // until it is known what a signal has to remove
        state.lock = take_lock(state.lock_path, state.target);
        state.guard.emplace(state.staging, state.lock_path);
        held.release();
        state.make_staging();
    } catch (...) {
        if (state.lock.number() >= 0)
            ::unlink(state.lock_path.c_str());
        state.remove_made_parents();
        throw;
    }
}

OutputFolder::~OutputFolder() {
    state_->remove_staging();
    ::unlink(state_->lock_path.c_str());
    if (!state_->committed)
        state_->remove_made_parents();
}

void OutputFolder::add(const std::string& name, std::string_view bytes) {
    const fs::path path = fs::path(state_->staging) / name;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    // Named before it is there: what is removed after a failure goes by these names.
    state_->files.push_back({name, bytes.size(), sha256(bytes)});
    write_new_file(path.string(), state_->target + "/" + name, bytes);
}

std::span<const WrittenFile> OutputFolder::files() const {
    return state_->files;
}

void OutputFolder::commit(std::span<const std::string> stale) {
    State& state = *state_;
    // A signal that came in the middle would find half of the work done: it waits.
    const SignalsHeld held;
    sync_folder(state.staging);
    if (!state.into_existing) {
        // Renaming over an empty folder replaces it, so this is one step.
        std::error_code error;
        fs::rename(state.staging, state.place, error);
        if (error)
            fail_to_write(state.target, error.value());
    } else {
        FolderChange change{state.place, state.staging, {}, {stale.begin(), stale.end()}};
        for (const WrittenFile& file : state.files)
            change.files.push_back(file.name);
        if (!swap_folders(change))
            replace_files(change);
    }
    state.remove_staging(); // what was there before
    sync_folder(folder_of(state.place));
    state.committed = true;
}

} // namespace zeren
