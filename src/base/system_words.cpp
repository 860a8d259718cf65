// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/system_words.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>

namespace zeren {
namespace {

struct ChineseWords {
    int error;
    const char* words;
};

constexpr std::array chinese_words{
    ChineseWords{ENOENT, "没有那个文件或文件夹"},
    ChineseWords{EACCES, "没有权限"},
    ChineseWords{EPERM, "不允许的操作"},
    ChineseWords{EISDIR, "是一个文件夹"},
    ChineseWords{ENOTDIR, "不是文件夹"},
    ChineseWords{EEXIST, "文件已存在"},
    ChineseWords{ENOTEMPTY, "文件夹不是空的"},
    ChineseWords{EROFS, "只读文件系统"},
    ChineseWords{ENOSPC, "设备上没有空间"},
    ChineseWords{EDQUOT, "超出磁盘配额"},
    ChineseWords{EFBIG, "文件过大"},
    ChineseWords{EIO, "输入输出错误"},
    ChineseWords{EPIPE, "管道已断开"},
    ChineseWords{EMFILE, "打开的文件过多"},
    ChineseWords{ENFILE, "系统打开的文件过多"},
    ChineseWords{ENOMEM, "内存不足"},
    ChineseWords{EAGAIN, "资源暂时不可用"},
    ChineseWords{EBADF, "文件没有打开"},
    ChineseWords{EBUSY, "正在使用中"},
    ChineseWords{ELOOP, "符号链接层数过多"},
    ChineseWords{ENAMETOOLONG, "文件名过长"},
    ChineseWords{ENXIO, "没有那个设备"},
    ChineseWords{EXDEV, "跨文件系统"},
    ChineseWords{EINVAL, "无效的参数"},
};

} // namespace

Text system_words(int error) {
    const std::string english = std::strerror(error);
    const auto* const found =
        std::find_if(chinese_words.begin(), chinese_words.end(),
                     [error](const ChineseWords& entry) { return entry.error == error; });
    if (found != chinese_words.end())
        return {english, found->words};
    return {english, "系统错误 " + std::to_string(error) + "（" + english + "）"};
}

} // namespace zeren
