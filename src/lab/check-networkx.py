"""Reads what we write with NetworkX: JSON in ({format id: text}), JSON out ({format id: what it found}).

Exit status 3 and a word on standard error where this Python has no NetworkX: `pip install networkx`.
"""

import io
import json
import sys

try:
    import networkx
except ImportError:
    print("this Python has no NetworkX: pip install networkx", file=sys.stderr)
    sys.exit(3)


def in_bytes(text):
    return io.BytesIO(text.encode("utf-8", "surrogatepass"))


READERS = {
    "gexf": lambda text: networkx.read_gexf(in_bytes(text)),
    "graphml": lambda text: networkx.read_graphml(in_bytes(text), force_multigraph=True),
    "node-link": lambda text: networkx.node_link_graph(json.loads(text)),
    "cyjs": lambda text: networkx.cytoscape_graph(json.loads(text)),
}


def found(graph):
    nodes = [[node, data.get("label", data.get("name"))] for node, data in graph.nodes(data=True)]
    edges = [[a, b, data.get("verb"), data.get("evidence")] for a, b, data in graph.edges(data=True)]
    drawn = sorted({key for _, data in graph.nodes(data=True) for key in data.get("viz", {})})
    return {"directed": graph.is_directed(), "parallel": graph.is_multigraph(), "nodes": nodes, "edges": edges, "viz": drawn}


texts = json.load(sys.stdin)
answer = {form: found(READERS[form](text)) for form, text in texts.items()}
json.dump({"version": networkx.__version__, "graphs": answer}, sys.stdout)
