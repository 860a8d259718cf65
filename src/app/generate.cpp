// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/generate.hpp>
#include <zeren/base/errors.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

namespace zeren {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): tiny, and the same everywhere, unlike the distributions of
/// the standard library.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    /// In [0, 1).
    double part() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    std::size_t below(std::size_t bound) {
        return static_cast<std::size_t>(part() * static_cast<double>(bound));
    }

  private:
    std::uint64_t state_;
};

constexpr std::array<const char*, 24> fields{
    "财政", "教育", "科技", "民政", "司法", "水利", "商务", "文旅", "卫健", "应急", "审计", "统计",
    "交通", "住建", "农业", "林业", "环保", "信访", "金融", "体育", "档案", "人社", "市监", "城管"};
constexpr std::array<const char*, 4> kinds{"局", "委", "中心", "集团"};
constexpr std::array<const char*, 10> digits{"〇", "一", "二", "三", "四",
                                             "五", "六", "七", "八", "九"};
constexpr std::array<const char*, 8> verbs{"推进", "完成", "实施", "深化",
                                           "加快", "建成", "提升", "开展"};
constexpr std::array<const char*, 8> objects{"改造工程", "服务体系", "试点项目",   "年度计划",
                                             "监管机制", "基础设施", "数字化平台", "专项行动"};
constexpr std::array<const char*, 6> titles{"区长",   "常务副区长", "副区长",
                                            "副区长", "副区长",     "区政府党组成员"};
constexpr std::array<const char*, 10> surnames{"赵", "钱", "孙", "李", "周",
                                               "吴", "郑", "王", "冯", "陈"};
constexpr std::array<const char*, 10> given_names{"建国", "晓明", "志强", "丽华", "永平",
                                                  "海波", "文斌", "雪梅", "国栋", "秀英"};
constexpr std::array<const char*, 4> collectives{"各镇(街道、园区)", "有关镇(街道)", "区级各部门",
                                                 "各镇(街道)"};
constexpr std::array<const char*, 10> section_numbers{"一", "二", "三", "四", "五",
                                                      "六", "七", "八", "九", "十"};

std::string chinese_digits(std::size_t number) {
    std::string text;
    for (const char digit : std::to_string(number))
        text += digits.at(static_cast<std::size_t>(digit - '0'));
    return text;
}

/// Different for every index: the fields, then the kinds, then a number.
std::string unit_name(std::size_t index) {
    const std::size_t round = index / (fields.size() * kinds.size());
    std::string name = std::string("区") + fields.at(index % fields.size());
    if (round > 0)
        name += "第" + chinese_digits(round);
    return name + kinds.at(index / fields.size() % kinds.size());
}

std::string leader_name(std::size_t index) {
    std::string name = surnames.at(index % surnames.size());
    name += given_names.at((index + index / surnames.size()) % given_names.size());
    return index < 100 ? name : name + chinese_digits(index);
}

/// 一 … 十, 十一 … 九十九; beyond that plain digits.
std::string section_number(std::size_t number) {
    if (number > 99)
        return chinese_digits(number);
    const std::size_t tens = number / 10;
    const std::size_t ones = number % 10;
    std::string text = tens > 1 ? section_numbers.at(tens - 1) : "";
    if (tens > 0)
        text += "十";
    return ones > 0 ? text + section_numbers.at(ones - 1) : text;
}

class Notice {
  public:
    Notice(const GenerateOptions& options, std::ostream& out)
        : options_(options), out_(out), random_(options.seed) {
        double sum = 0;
        for (std::size_t rank = 1; rank <= options.units; ++rank) {
            names_.push_back(unit_name(rank - 1));
            sum += 1 / static_cast<double>(rank);
            cumulative_.push_back(sum);
        }
    }

    void write() {
        out_ << "某某区人民政府办公室关于印发任务责任分解的通知\n\n文件编号 某政办发〔2024〕1号\n\n"
                "2024年1月1日\n\n任务责任分解清单\n\n";
        std::size_t task = 0;
        for (std::size_t leader = 0; leader < options_.leaders; ++leader) {
            cell(section_number(leader + 1) + "、" +
                 titles.at(std::min(leader, titles.size() - 1)) + leader_name(leader) +
                 "牵头重点工作");
            for (const char* header : {"序号", "目标任务", "牵头单位", "配合单位"})
                cell(header);
            const std::size_t end = (leader + 1) * std::size_t{options_.tasks} / options_.leaders;
            for (std::size_t number = 1; task < end; ++number, ++task)
                row(number, task);
        }
    }

  private:
    void cell(const std::string& text) { out_ << text << "\n\n"; }

    std::size_t pick_unit() {
        const double at = random_.part() * cumulative_.back();
        const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), at);
        return std::min(static_cast<std::size_t>(found - cumulative_.begin()), names_.size() - 1);
    }

    void row(std::size_t number, std::size_t task) {
        cell(std::to_string(number));
        cell(std::string(verbs.at(random_.below(verbs.size()))) + "第" + chinese_digits(task + 1) +
             "项" + objects.at(random_.below(objects.size())));
        const std::size_t lead = pick_unit();
        cell(names_[lead]);
        cell(support_list(lead));
    }

    /// Between none and twice the average; may be an empty cell.
    std::string support_list(std::size_t lead) {
        const auto wanted =
            static_cast<std::size_t>(std::lround(2 * options_.supports * random_.part()));
        std::vector<std::size_t> chosen;
        // A unit that comes up again is not counted twice, so popular units do not fill the list.
        for (std::size_t tries = 0; chosen.size() < wanted && tries < 4 * wanted; ++tries) {
            const std::size_t unit = pick_unit();
            if (unit != lead && std::find(chosen.begin(), chosen.end(), unit) == chosen.end())
                chosen.push_back(unit);
        }
        std::string list;
        for (const std::size_t unit : chosen)
            list += (list.empty() ? "" : "、") + names_[unit];
        if (random_.part() < options_.collectives)
            list += (list.empty() ? "" : ",") +
                    std::string(collectives.at(random_.below(collectives.size())));
        return list;
    }

    const GenerateOptions& options_;
    std::ostream& out_;
    Random random_;
    std::vector<std::string> names_;
    std::vector<double> cumulative_;
};

void refuse(const char* en, const char* zh) {
    throw UsageError("bad-shape", {en, zh}, {});
}

} // namespace

void generate_notice(const GenerateOptions& options, std::ostream& out) {
    if (options.units == 0 || options.tasks == 0 || options.leaders == 0)
        refuse("--units, --tasks and --leaders have to be at least 1",
               "--units、--tasks 和 --leaders 至少为 1");
    if (options.leaders > options.tasks)
        refuse("--leaders cannot be more than --tasks", "--leaders 不能多于 --tasks");
    if (!(options.supports >= 0) || options.supports > options.units)
        refuse("--supports has to lie between 0 and --units", "--supports 须在 0 与 --units 之间");
    if (!(options.collectives >= 0) || options.collectives > 1)
        refuse("--collectives has to lie between 0 and 1", "--collectives 须在 0 与 1 之间");
    Notice(options, out).write();
}

} // namespace zeren
