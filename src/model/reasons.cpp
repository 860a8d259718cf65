// SPDX-License-Identifier: Apache-2.0
#include <zeren/model/reasons.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace zeren {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array on_another_row{
    Pair{"a property of a distribution: see the other rows", "属于分布的指标，见其他各行"},
    Pair{"a property of the whole network: see its row", "属于整个网络的指标，见 network 行"}};

constexpr Pair reasons[]{
    {"a side is too small", "一侧的顶点太少"},
    {"a unit is on all tasks: chance leaves no choice", "有单位参与全部任务，随机分工没有余地"},
    {"all draws give the same figure", "各次随机抽取的数值相同"},
    {"all ends of ties have the same degree", "所有联系两端的度都相同"},
    {"all ties weigh the same", "所有联系的权重相同"},
    {"by chance it would always be the same", "随机情况下该数不会变化"},
    {"in some draws a unit has nothing: the figure is not defined there",
     "部分抽取中有单位数值为零，该指标无定义"},
    {"isolated: it has no ties", "孤立顶点，没有联系"},
    {"it has fewer than two neighbours", "相邻顶点少于两个"},
    {"it has no partners", "没有共同承担任务的单位"},
    {"it has no tasks, or nobody on them has a known capability",
     "没有任务，或其任务的参与单位都没有已知能力"},
    {"it is the only vertex", "网络只有这一个顶点"},
    {"it shares nothing with anyone", "与其他顶点没有共同的相邻顶点"},
    {"its ties leave no choice", "其联系没有变化余地"},
    {"no path can run through a vertex of this side", "没有路径会经过这一侧的顶点"},
    {"no path can run through this side", "没有路径会经过这一侧"},
    {"no path has four ties", "没有长度为四的路径"},
    {"no path has three ties", "没有长度为三的路径"},
    {"no path of four ties runs through it", "没有长度为四的路径经过它"},
    {"no query: name units or tasks with --query", "未给出查询：请用 --query 指定单位或任务"},
    {"no table of capabilities: see --capabilities", "未给出能力表：见 --capabilities"},
    {"no table of contacts: see --contacts", "未给出往来表：见 --contacts"},
    {"no task has a lead", "没有任务有牵头单位"},
    {"no task has anyone", "没有任务有参与单位"},
    {"no task of the unit has a leader", "该单位的任务都没有牵头领导"},
    {"no two units share a task", "没有两个单位有共同任务"},
    {"no two vertices of a side have ties", "两侧都没有两个以上有联系的顶点"},
    {"nobody has a task", "没有单位有任务"},
    {"some unit has zero, and the logarithm of zero is not defined",
     "有单位数值为零，零的对数无定义"},
    {"the eigensolver did not converge", "特征值计算未收敛"},
    {"the graph is not connected", "网络不连通"},
    {"the iteration did not settle", "迭代未收敛"},
    {"the leading eigenvector is not unique", "首特征向量不唯一"},
    {"the leading singular value is not simple to working precision",
     "在计算精度内最大奇异值不是单重的"},
    {"the margins leave no choice", "在给定的行列合计下没有变化余地"},
    {"the measure has no value here", "该指标在此没有数值"},
    {"the network is too large for it", "网络过大，未计算"},
    {"the other side is empty", "另一侧没有顶点"},
    {"the table is too large for it", "表格过大，未计算"},
    {"the total is zero", "合计为零"},
    {"the units of its section do not differ", "同一领导名下各单位没有差别"},
    {"there are fewer than two units", "单位少于两个"},
    {"there are fewer than two vertices", "顶点少于两个"},
    {"there are no named units", "没有具名单位"},
    {"there are no tasks", "没有任务"},
    {"there are no tasks, or fewer than two units", "没有任务，或单位少于两个"},
    {"there are no ties", "没有联系"},
    {"there are no vertices", "没有顶点"},
    {"there is no figure to compare", "没有可对照的数值"},
    {"there is only one unit", "只有一个单位"},
    {"one side is empty", "有一侧没有顶点"}};

const Pair* find(std::string_view reason) {
    const auto same = [&](const Pair& pair) { return pair.first == reason; };
    const auto other = std::find_if(on_another_row.begin(), on_another_row.end(), same);
    if (other != on_another_row.end())
        return &*other;
    const auto found = std::find_if(std::begin(reasons), std::end(reasons), same);
    return found == std::end(reasons) ? nullptr : &*found;
}

} // namespace

std::string_view reason_in(Language language, std::string_view reason) {
    const Pair* pair = language == Language::chinese ? find(reason) : nullptr;
    return pair ? pair->second : reason;
}

bool is_on_another_row(std::string_view reason) {
    return std::any_of(on_another_row.begin(), on_another_row.end(), [&](const Pair& pair) {
        return pair.first == reason || pair.second == reason;
    });
}

} // namespace zeren
