// SPDX-License-Identifier: Apache-2.0
#include "read/detail/office_package.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/limits.hpp>

#include <algorithm>
#include <vector>

namespace zeren::detail {
namespace {

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// Path of a relation's target: absolute from the container's root, or relative to the folder.
std::string resolve_target(const std::string& folder, std::string_view target) {
    std::string path =
        target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    std::vector<std::string> steps;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        std::string step = path.substr(begin, end - begin);
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (step != "." && step != ".." && !step.empty())
            steps.push_back(std::move(step));
        begin = end + 1;
    }
    std::string out;
    for (const std::string& step : steps)
        out += (out.empty() ? "" : "/") + step;
    return out;
}

} // namespace

std::string_view local_name(const char* name) {
    const std::string_view full(name);
    return full.substr(full.find(':') + 1); // npos + 1 == 0
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
    for (const pugi::xml_node child : parent.children())
        if (local_name(child) == name)
            return child;
    return {};
}

std::string_view attribute_named(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_attribute attribute : node.attributes())
        if (local_name(attribute.name()) == name)
            return attribute.value();
    return {};
}

bool is_on(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

OfficePackage::OfficePackage(const Source& source, const ReadLimits& limits)
    : source_(source), archive_(source, limits), deepest_(limits.depth) {}

std::string OfficePackage::main_part(const std::string& usual) {
    if (archive_.has(usual))
        return usual;
    for (const auto& [id, relation] : relations(""))
        if (relation.type == "officeDocument")
            return relation.target;
    return usual;
}

void OfficePackage::load(const std::string& part, XmlPart& into) {
    into.name = part;
    into.bytes = archive_.read(part);
    const pugi::xml_parse_result result = into.tree.load_buffer_inplace(
        into.bytes.data(), into.bytes.size(),
        pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype);
    if (!result)
        throw InputError("bad-xml", {source_.name, 0, 0, part},
                         {"not well-formed XML at byte " + std::to_string(result.offset),
                          "XML 在第 " + std::to_string(result.offset) + " 字节处格式错误"},
                         {"the file is damaged; open it in an office program and save it again",
                          "文件已损坏；请用办公软件打开后另存"});
    for (const pugi::xml_node node : into.tree.children())
        if (node.type() == pugi::node_doctype)
            throw InputError(
                "doctype", {source_.name, 0, 0, part},
                {"the part holds a DOCTYPE, which is not allowed", "含有不允许的 DOCTYPE 声明"},
                {"no office program writes one; do not trust this file",
                 "办公软件不会生成该声明，请勿信任此文件"});
    check_depth(into);
}

void OfficePackage::check_depth(const XmlPart& part) const {
    std::size_t depth = 0; // of the elements around `node`
    for (pugi::xml_node node = part.root(); node;) {
        if (node.type() == pugi::node_element && depth + 1 > deepest_)
            refuse_limit({source_.name, 0, 0, part.name}, {"nested elements", "嵌套元素层数"},
                         depth + 1, "--max-depth", deepest_);
        if (node.first_child()) {
            ++depth;
            node = node.first_child();
            continue;
        }
        while (depth > 0 && !node.next_sibling()) {
            --depth;
            node = node.parent();
        }
        node = depth > 0 ? node.next_sibling() : pugi::xml_node();
    }
}

std::map<std::string, Relation> OfficePackage::relations(const std::string& part) {
    const std::string folder = folder_of(part);
    const std::string list = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    std::map<std::string, Relation> out;
    if (!archive_.has(list))
        return out;
    XmlPart xml;
    load(list, xml);
    for (const pugi::xml_node node : xml.root().children()) {
        if (attribute_named(node, "TargetMode") == "External")
            continue;
        const std::string_view type = attribute_named(node, "Type");
        out.emplace(std::string(attribute_named(node, "Id")),
                    Relation{std::string(type.substr(type.rfind('/') + 1)),
                             resolve_target(folder, attribute_named(node, "Target"))});
    }
    return out;
}

} // namespace zeren::detail
