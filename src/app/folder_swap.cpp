// SPDX-License-Identifier: Apache-2.0
#include "folder_swap.hpp"

#include "write_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace zeren {

namespace fs = std::filesystem;

namespace {

/// Does a process that was started where this one was stand in the folder or below it?
bool is_stood_in(const std::string& target) {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    const fs::path from_target = here.lexically_relative(target);
    return error || (!from_target.empty() && *from_target.begin() != "..");
}

/// A folder that may be put in the place of another one without anybody noticing.
bool may_be_exchanged(const std::string& target, struct stat& about) {
    struct stat above {};
    return !is_stood_in(target) && ::stat(target.c_str(), &about) == 0 &&
           ::stat(folder_of(target).c_str(), &above) == 0 && about.st_uid == ::geteuid() &&
           about.st_dev == above.st_dev;
}

/// Links into the staged folder what the target holds and this run neither writes nor removes.
class CarryOver {
  public:
    explicit CarryOver(const FolderChange& change) : change_(change) {
        ours_.insert(change.files.begin(), change.files.end());
        ours_.insert(change.stale.begin(), change.stale.end());
    }

    bool run() {
        std::error_code error;
        fs::recursive_directory_iterator walk(change_.target, error), end;
        for (; !error && walk != end; walk.increment(error))
            if (++entries_ > most_entries || !carry(*walk))
                return false;
        return !error;
    }

  private:
    static constexpr std::size_t most_entries = 10'000;

    bool carry(const fs::directory_entry& entry) {
        std::error_code error;
        const fs::path name = entry.path().lexically_relative(change_.target);
        const fs::path to = fs::path(change_.staging) / name;
        const bool folder = entry.is_directory(error) && !entry.is_symlink(error);
        if (folder && !fs::is_empty(entry.path(), error))
            return !error; // made when a file of it is carried over
        if (error || (!folder && ours_.contains(name.generic_string())))
            return !error;
        if (!make_folders(name.parent_path()))
            return false;
        if (folder)
            return make_folders(name);
        return ::linkat(AT_FDCWD, entry.path().c_str(), AT_FDCWD, to.c_str(), 0) == 0;
    }

    /// The folders above a file, with the rights that they have in the target.
    bool make_folders(const fs::path& name) {
        fs::path part;
        for (const fs::path& step : name) {
            part /= step;
            struct stat about {};
            const fs::path to = fs::path(change_.staging) / part;
            if (::mkdir(to.c_str(), 0777) != 0 && errno != EEXIST)
                return false;
            if (::stat((fs::path(change_.target) / part).c_str(), &about) != 0 ||
                ::chmod(to.c_str(), about.st_mode & 07777U) != 0)
                return false;
        }
        return true;
    }

    const FolderChange& change_;
    std::set<std::string> ours_;
    std::size_t entries_ = 0;
};

/// Renames that can be taken back, last one first.
class Moves {
  public:
    Moves() = default;
    Moves(const Moves&) = delete;
    Moves& operator=(const Moves&) = delete;
    ~Moves() {
        std::error_code ignored;
        for (auto move = done_.rbegin(); !kept_ && move != done_.rend(); ++move)
            fs::rename(move->second, move->first, ignored);
        for (auto folder = made_.rbegin(); !kept_ && folder != made_.rend(); ++folder)
            fs::remove(*folder, ignored);
    }

    void move(const fs::path& from, const fs::path& to, const std::string& shown) {
        std::error_code error;
        make_folder(to.parent_path(), error);
        if (!error)
            fs::rename(from, to, error);
        if (error)
            fail_to_write(shown, error.value());
        done_.emplace_back(from, to);
    }

    void keep() { kept_ = true; }

  private:
    void make_folder(const fs::path& folder, std::error_code& error) {
        if (fs::exists(folder, error) || error)
            return;
        make_folder(folder.parent_path(), error);
        if (!error && fs::create_directory(folder, error))
            made_.push_back(folder);
    }

    std::vector<std::pair<fs::path, fs::path>> done_;
    std::vector<fs::path> made_;
    bool kept_ = false;
};

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

} // namespace

bool swap_folders(const FolderChange& change) {
    struct stat about {};
    if (!may_be_exchanged(change.target, about) || !CarryOver(change).run())
        return false;
    if (::chmod(change.staging.c_str(), about.st_mode & 07777U) != 0)
        return false;
    // The group may be one that only the folder's owner could have set.
    if (::chown(change.staging.c_str(), about.st_uid, about.st_gid) != 0)
        return false;
    sync_folder(change.staging);
    return ::renameat2(AT_FDCWD, change.staging.c_str(), AT_FDCWD, change.target.c_str(),
                       RENAME_EXCHANGE) == 0;
}

void replace_files(const FolderChange& change) {
    const fs::path target(change.target), staging(change.staging);
    const fs::path aside = staging / ".zeren-replaced";
    Moves moves;
    const auto put_aside = [&](const std::string& name) {
        if (is_there(target / name))
            moves.move(target / name, aside / name, (target / name).string());
    };
    put_aside(change.files.back()); // until it is back, the folder says that it is incomplete
    for (const std::string& name : change.stale)
        if (name != change.files.back())
            put_aside(name);
    for (const std::string& name : change.files) {
        put_aside(name);
        moves.move(staging / name, target / name, (target / name).string());
    }
    moves.keep();
}

} // namespace zeren
