// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace zeren::cli {

/// Throws UsageError for a value of an option that is not UTF-8: it would end up in a title, a name
/// or a message. Names of files and folders may be any bytes; they are shown with \xD6.
void check_argument_texts(const CLI::App& command);

} // namespace zeren::cli
