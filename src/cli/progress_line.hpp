// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/progress.hpp>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace zeren::cli {

/// One line on a terminal's standard error that says what is being done and for how long; shown
/// when the work lasts over half a second, gone before anything else is written.
class ProgressLine : public Progress {
  public:
    ProgressLine() = default;
    ~ProgressLine() override { hide(); }

    /// Nothing is shown before this, and never where standard error is no terminal.
    void enable(Language language);
    void stage(const Text& doing) override;
    /// Wipes the line out and shows it no more.
    void hide();

  private:
    void run();
    void show(double seconds);

    Language language_ = Language::english;
    bool enabled_ = false;
    std::mutex guard_; ///< of what follows
    std::condition_variable changed_;
    std::string doing_;
    bool shown_ = false;
    bool over_ = false;
    std::thread painter_;
};

} // namespace zeren::cli
