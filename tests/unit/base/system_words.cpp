// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <zeren/base/system_words.hpp>

#include <cerrno>

TEST_CASE("errors of the system are said in both languages", "[base]") {
    // the English: POSIX's text for ENOENT as glibc gives it in the C locale
    CHECK(zeren::system_words(ENOENT) ==
          zeren::Text{"No such file or directory", "没有那个文件或文件夹"});
    // one that the table does not hold is told by its number
    CHECK(zeren::system_words(EL2NSYNC).zh.find("系统错误 " + std::to_string(EL2NSYNC)) == 0);
}
