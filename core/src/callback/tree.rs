//! A callback's content before it is typed: a flat table of elements that borrow from the text, XML and JSON alike.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use crate::wire::{Entries, Failure, Items, Key, Reading, Slot, find, read_json};

/// No callback nests deeper than eight; more is an attack.
const DEPTH: usize = 16;
/// The longest callbacks (approvals) have some hundred elements.
const ELEMENTS: usize = 10_000;
/// No element's name has more than forty bytes; names stand in messages, and in JSON once for each item of a list.
pub(super) const NAME: usize = 128;

/// The elements in the order in which they open; the first is the root.
#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    /// The elements that are open while the table is being made: the first `depth` of these.
    open: [usize; DEPTH],
    depth: usize,
    /// How many lists there were in JSON: they are no elements, but cost whoever reads the text again.
    lists: usize,
}

#[derive(Debug)]
struct Node<'a> {
    name: Cow<'a, str>,
    text: Cow<'a, str>,
    /// Where the next element that is not inside this one stands.
    end: usize,
    role: Role,
}

/// What an element directly inside the root is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A field of the message or event.
    Field,
    /// One of the envelope's facts, read already.
    Fact,
    /// One of the envelope's facts that could not be read: kept, but no field of the message or event.
    Odd,
}

impl Node<'_> {
    const NEW: Self = Node { name: Cow::Borrowed(""), text: Cow::Borrowed(""), end: 0, role: Role::Field };
}

impl<'a> Tree<'a> {
    pub(super) fn with_capacity(elements: usize) -> Tree<'a> {
        Tree { nodes: Vec::with_capacity(elements), open: [0; DEPTH], depth: 0, lists: 0 }
    }

    /// Reads a JSON object as if it were XML: a list becomes repeated elements.
    pub(super) fn from_json(text: &[u8]) -> Result<Tree<'static>, Failure> {
        let mut tree = Tree::with_capacity(16);
        tree.open("xml".into())?;
        read_json(text, &mut Object { tree: &mut tree })?;
        tree.close();
        Ok(tree)
    }

    /// Opens an element inside the one that is open.
    // Inlined, and the name set in its place: a whole node made elsewhere and moved there takes thrice as long.
    #[inline]
    pub(super) fn open(&mut self, name: Cow<'a, str>) -> Reading {
        if self.depth == DEPTH {
            return Err(self.problem(format!("elements are nested deeper than {DEPTH}")));
        }
        let index = self.nodes.len();
        if index == ELEMENTS {
            return Err(self.problem(format!("there are more than {ELEMENTS} elements")));
        }
        self.check_name(&name)?;
        self.open[self.depth] = index;
        self.depth += 1;
        self.nodes.push(Node::NEW);
        self.nodes[index].name = name;
        Ok(())
    }

    #[inline]
    fn check_name(&self, name: &str) -> Reading {
        if name.len() > NAME {
            return Err(self.problem(format!("an element's name is longer than {NAME} bytes")));
        }
        Ok(())
    }

    /// Closes the element that is open.
    pub(super) fn close(&mut self) {
        let end = self.nodes.len();
        if let Some(index) = self.innermost() {
            self.nodes[index].end = end;
            self.depth -= 1;
        }
    }

    fn innermost(&self) -> Option<usize> {
        self.open[..self.depth].last().copied()
    }

    /// The name of the element that is open.
    pub(super) fn open_name(&self) -> Option<&str> {
        self.innermost().map(|index| self.nodes[index].name.as_ref())
    }

    /// The text of the element that is open, and whether it has elements inside.
    pub(super) fn text(&mut self) -> Option<(&mut Cow<'a, str>, bool)> {
        let index = self.innermost()?;
        let parent = index + 1 < self.nodes.len();
        Some((&mut self.nodes[index].text, parent))
    }

    /// A bit of its own for each depth, of which there are fewer than 32.
    pub(super) fn depth_bit(&self) -> u32 {
        1 << self.depth
    }

    pub(super) fn is_open(&self) -> bool {
        self.depth > 0
    }

    pub(super) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// A failure at the element that is open.
    pub(super) fn problem(&self, problem: impl Into<String>) -> Failure {
        // The root is `$`.
        let inside = self.open[..self.depth].iter().skip(1).rev();
        inside.fold(Failure::new(problem), |failure, index| failure.within(&self.nodes[*index].name))
    }

    /// Has `take` tell the role of each element directly inside the root, by its name and its text, if it is one.
    pub(super) fn take(&mut self, mut take: impl FnMut(&str, Option<&Cow<'a, str>>) -> Role) {
        let mut at = 1;
        while let Some(node) = self.nodes.get_mut(at) {
            node.role = take(&node.name, Some(&node.text).filter(|_| node.end == at + 1));
            at = node.end;
        }
    }

    /// Makes fields of the elements of this name directly inside the root.
    pub(super) fn take_not(&mut self, name: &str) {
        let mut at = 1;
        while let Some(node) = self.nodes.get_mut(at) {
            if node.name == name {
                node.role = Role::Field;
            }
            at = node.end;
        }
    }

    /// The text of an element directly inside the root, without a copy where the text has none.
    pub(super) fn into_text(mut self, name: &str) -> Option<Cow<'a, str>> {
        let place = self.children(0).find(|index| self.nodes[*index].name == name)?;
        Some(std::mem::take(&mut self.nodes[place].text))
    }

    /// Reads what is no fact into a structure.
    pub(super) fn read(&self, slot: &mut dyn Slot) -> Reading {
        if self.nodes.is_empty() {
            return Ok(());
        }
        slot.map(&mut Children::new(&self.nodes, 0))
    }

    /// Everything inside the root, whatever its role.
    pub(super) fn elements(&self) -> Vec<Element> {
        self.children(0).map(|index| self.element(index)).collect()
    }

    fn element(&self, index: usize) -> Element {
        Element {
            name: self.nodes[index].name.clone().into_owned(),
            text: self.nodes[index].text.clone().into_owned(),
            children: self.children(index).map(|child| self.element(child)).collect(),
        }
    }

    fn children(&self, parent: usize) -> impl Iterator<Item = usize> {
        let end = self.nodes.get(parent).map_or(0, |node| node.end);
        let next = move |index: usize| Some(index).filter(|index| *index < end);
        std::iter::successors(next(parent + 1), move |index| next(self.nodes[*index].end))
    }
}

/// One value: text, or the elements inside.
fn read_node(nodes: &[Node<'_>], index: usize, slot: &mut dyn Slot) -> Reading {
    let node = &nodes[index];
    if node.end == index + 1 { slot.str(&node.text) } else { slot.map(&mut Children::new(nodes, index)) }
}

/// The elements inside one, handed out as fields of an object.
struct Children<'t, 'a> {
    nodes: &'t [Node<'a>],
    first: usize,
    current: usize,
    next: usize,
    end: usize,
    /// Where elements of each name stand, once there is a name that the structure lacks: its elements are handed out
    /// together, at the first of them.
    places: Option<BTreeMap<&'t str, Vec<usize>>>,
    /// The places of the field last answered, where it has several.
    repeated: Vec<usize>,
}

impl<'t, 'a> Children<'t, 'a> {
    fn new(nodes: &'t [Node<'a>], parent: usize) -> Children<'t, 'a> {
        let (first, end) = (parent + 1, nodes[parent].end);
        Children { nodes, first, current: first, next: first, end, places: None, repeated: Vec::new() }
    }

    /// Where the elements stand that are called like the current one; nowhere if they were handed out before.
    fn take_places(&mut self) -> Vec<usize> {
        let (nodes, first, end) = (self.nodes, self.first, self.end);
        let places = self.places.get_or_insert_with(|| {
            let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
            let mut at = first;
            while at < end {
                if nodes[at].role != Role::Fact {
                    places.entry(&nodes[at].name).or_default().push(at);
                }
                at = nodes[at].end;
            }
            places
        });
        places.get_mut(nodes[self.current].name.as_ref()).map(std::mem::take).unwrap_or_default()
    }
}

impl Entries for Children<'_, '_> {
    fn next(&mut self, names: &[&'static str], guess: usize) -> Result<Option<Key>, Failure> {
        self.repeated.clear();
        while self.next < self.end {
            let node = &self.nodes[self.next];
            self.current = self.next;
            self.next = node.end;
            let place = match node.role {
                // WeCom is of two minds about UserID and UserId, SpTime and Sptime: text under another case of its name is
                // read as what is unknown is, and keeps its spelling so.
                Role::Field => find(names, guess, &node.name).or_else(|| {
                    let leaf = self.next == self.current + 1;
                    names.iter().position(|name| !leaf && name.eq_ignore_ascii_case(&node.name))
                }),
                Role::Fact => continue,
                Role::Odd => None,
            };
            if let Some(place) = place {
                return Ok(Some(Key::Known(place)));
            }
            self.repeated = self.take_places();
            if !self.repeated.is_empty() {
                return Ok(Some(Key::Other));
            }
        }
        Ok(None)
    }

    fn key(&self) -> &str {
        &self.nodes[self.current].name
    }

    fn value(&mut self, slot: &mut dyn Slot) -> Reading {
        if self.repeated.len() > 1 {
            return slot.list(&mut Repeated { nodes: self.nodes, places: self.repeated.iter() });
        }
        read_node(self.nodes, self.current, slot)
    }

    fn skip(&mut self) -> Reading {
        Ok(())
    }

    fn as_items(&mut self, fields: &[&'static str]) -> Option<&mut dyn Items> {
        let name = &self.nodes.get(self.first)?.name;
        let mut at = self.first;
        while at < self.end {
            if self.nodes[at].name != *name {
                return None;
            }
            at = self.nodes[at].end;
        }
        if fields.contains(&name.as_ref()) { None } else { Some(self) }
    }
}

/// A list wrapper's elements.
impl Items for Children<'_, '_> {
    fn next(&mut self, slot: &mut dyn Slot) -> Result<bool, Failure> {
        if self.next >= self.end {
            return Ok(false);
        }
        let index = self.next;
        self.next = self.nodes[index].end;
        read_node(self.nodes, index, slot)?;
        Ok(true)
    }
}

/// Elements of one name among their siblings, as a list.
struct Repeated<'s, 'a> {
    nodes: &'s [Node<'a>],
    places: std::slice::Iter<'s, usize>,
}

impl Items for Repeated<'_, '_> {
    fn next(&mut self, slot: &mut dyn Slot) -> Result<bool, Failure> {
        let Some(index) = self.places.next() else {
            return Ok(false);
        };
        read_node(self.nodes, *index, slot)?;
        Ok(true)
    }
}

/// The slot of a JSON object: its fields become elements inside the one that is open.
struct Object<'t> {
    tree: &'t mut Tree<'static>,
}

impl Slot for Object<'_> {
    fn expects(&self) -> &'static str {
        "a JSON object"
    }

    fn null(&mut self) -> Reading {
        Err(Failure::mismatch("a JSON object", format_args!("null")))
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        while entries.next(&[], 0)?.is_some() {
            // Before it is copied, and stands in the failure's path.
            self.tree.check_name(entries.key())?;
            let name = entries.key().to_owned();
            entries.value(&mut Field { tree: self.tree, name: &name }).map_err(|failure| failure.within(&name))?;
        }
        Ok(())
    }
}

/// The slot of a field of a JSON object.
struct Field<'t, 'n> {
    tree: &'t mut Tree<'static>,
    name: &'n str,
}

impl Field<'_, '_> {
    fn leaf(&mut self, value: &dyn ToString) -> Reading {
        self.tree.open(Cow::Owned(self.name.to_owned()))?;
        if let Some((text, _)) = self.tree.text() {
            *text = Cow::Owned(value.to_string());
        }
        self.tree.close();
        Ok(())
    }
}

impl Slot for Field<'_, '_> {
    fn expects(&self) -> &'static str {
        "any JSON"
    }
    fn null(&mut self) -> Reading {
        self.leaf(&"")
    }
    fn bool(&mut self, value: bool) -> Reading {
        self.leaf(&value)
    }
    fn int(&mut self, value: i64) -> Reading {
        self.leaf(&value)
    }
    fn uint(&mut self, value: u64) -> Reading {
        self.leaf(&value)
    }
    fn float(&mut self, value: f64) -> Reading {
        self.leaf(&value)
    }
    fn str(&mut self, value: &str) -> Reading {
        self.leaf(&value)
    }
    fn list(&mut self, items: &mut dyn Items) -> Reading {
        self.tree.lists += 1;
        if self.tree.lists > ELEMENTS {
            return Err(Failure::new(format!("there are more than {ELEMENTS} lists")));
        }
        let before = self.tree.nodes.len();
        while items.next(self)? {}
        // As an element without text: else nobody could tell that the list was there.
        if self.tree.nodes.len() == before { self.leaf(&"") } else { Ok(()) }
    }
    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        self.tree.open(Cow::Owned(self.name.to_owned()))?;
        Object { tree: self.tree }.map(entries)?;
        self.tree.close();
        Ok(())
    }
}

/// An element as it came, of an event that has no type here.
///
/// `Debug` shows names, not texts.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its text; empty where it has elements inside.
    pub text: String,
    /// The elements inside, in their order.
    pub children: Vec<Element>,
}

impl Element {
    /// An element with text inside.
    pub fn text(name: impl Into<String>, text: impl Into<String>) -> Element {
        Element { name: name.into(), text: text.into(), children: Vec::new() }
    }

    /// An element with elements inside.
    pub fn parent(name: impl Into<String>, children: impl Into<Vec<Element>>) -> Element {
        Element { name: name.into(), text: String::new(), children: children.into() }
    }

    /// The first element called `name` inside.
    pub fn get(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }
}

impl fmt::Debug for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Texts may be anything, tickets and tokens included: names only.
        self.name.fmt(f)?;
        if self.children.is_empty() {
            return Ok(());
        }
        f.write_str(": ")?;
        self.children.fmt(f)
    }
}
